package com.oraclelumira.auditor.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.RemoteProject;
import com.oraclelumira.auditor.compose.RemoteProjects;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.credential.CredentialStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compose projects in OCI registries that others include, as {@code docker compose publish} puts them there: {@code
 * oci://[REGISTRY/]NAME[:TAG|@DIGEST]}. All content has the digest that its manifest names, is bounded in size and stays in
 * memory. Registries of this machine are read over plain HTTP, others over HTTPS alone. Safe for use by several threads.
 */
public final class OciProjects implements RemoteProjects {
    private static final String SCHEME = "oci://";
    private static final int MAX_MANIFEST = 4 * 1024 * 1024;

    /** Of all artifacts together. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final CredentialStore credentials;
    private final Duration limit;
    private final Map<String, RemoteProject> opened = new LinkedHashMap<>();
    private int left;

    /**
     * @param credentials for registries and token services, each its own
     * @param limit how long one artifact may take
     */
    public OciProjects(CredentialStore credentials, Duration limit) {
        this(credentials, limit, MAX_BYTES);
    }

    OciProjects(CredentialStore credentials, Duration limit, int most) {
        this.left = most;
        this.credentials = credentials;
        this.limit = limit;
    }

    /** Whether that address names an artifact. */
    public static boolean isAddress(String address) {
        return address.startsWith(SCHEME);
    }

    @Override
    public synchronized RemoteProject open(String address) throws IOException {
        RemoteProject known = opened.get(address);
        if (known != null) {
            return known;
        }
        OciReference reference = OciReference.parse(address.substring(SCHEME.length()));
        RemoteProject project = read(reference, new Registry(reference, credentials, limit));
        opened.put(address, project);
        return project;
    }

    private RemoteProject read(OciReference reference, Registry registry) throws IOException {
        byte[] named = manifest(registry, reference.version(), reference.digest());
        Digest version = reference.digest().orElseGet(() -> Digest.of(named));
        JsonNode manifest = Json.read(named, "its manifest");
        Optional<Digest> chosen = Manifest.chosen(manifest);
        if (chosen.isPresent()) {
            Digest digest = chosen.get();
            manifest = Json.read(manifest(registry, digest.toString(), chosen), "its manifest");
        }
        SourceTree tree = new OciTree(reference.shortName(), files(Manifest.of(manifest), registry));
        String file = tree.workingDirectory() + "/" + Layer.COMPOSE_FILE;
        if (!tree.isFile(file)) {
            throw new IOException("it holds no Compose file");
        }
        return new RemoteProject(tree, file, version.hex(), reference.label());
    }

    private static byte[] manifest(Registry registry, String version, Optional<Digest> digest) throws IOException {
        byte[] manifest = registry.manifest(version, MAX_MANIFEST);
        if (digest.isPresent() && !digest.get().fits(manifest)) {
            throw new IOException("the manifest it sends is another one, of " + Digest.of(manifest));
        }
        return manifest;
    }

    private Map<String, byte[]> files(Manifest manifest, Registry registry) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Layer layer : manifest.layers()) {
            byte[] content = registry.blob(layer.digest(), Math.min(left, SourceTree.MAX_FILE_BYTES));
            left -= content.length;
            byte[] before = files.get(layer.name());
            if (before != null && !layer.appended()) {
                throw new IOException("two of its layers want to be the file " + Layer.shown(layer.name()));
            }
            files.put(layer.name(), before == null ? content : joined(before, content));
        }
        return files;
    }

    private static byte[] joined(byte[] before, byte[] after) throws IOException {
        if (before.length + after.length > SourceTree.MAX_FILE_BYTES) {
            throw new IOException("its Compose file is larger than " + SourceTree.MAX_FILE_BYTES + " bytes");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes("\n---\n".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(after);
        return all.toByteArray();
    }
}
