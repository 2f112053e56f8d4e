package com.oraclelumira.auditor.oci;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an artifact, as Docker writes it: {@code [REGISTRY/]NAME[:TAG|@DIGEST]}.
 *
 * @param registry host and port as written; {@code docker.io} where none is given
 * @param repository the name in that registry
 * @param version a tag ({@code latest} where none is given) or a digest, which counts more
 * @see <a href="https://github.com/distribution/reference">distribution/reference</a>
 */
record OciReference(String registry, String repository, String version) {
    static final String DOCKER_HUB = "docker.io";

    private static final int LONGEST = 512;
    private static final Pattern SHAPE =
            Pattern.compile("(?<name>[^@]+?)(:(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(@(?<digest>[^@]+))?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?");
    private static final Pattern PART = Pattern.compile("[a-z0-9]++((\\.|_{1,2}|-++)[a-z0-9]++)*+");
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

    /** @throws IOException where it is none */
    static OciReference parse(String text) throws IOException {
        Matcher parts = SHAPE.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw unknown();
        }
        String name = parts.group("name");
        int slash = name.indexOf('/');
        boolean named = slash > 0 && isHost(name.substring(0, slash));
        String registry = named ? name.substring(0, slash) : DOCKER_HUB;
        String repository = named ? name.substring(slash + 1) : name;
        if (registry.equals(DOCKER_HUB) && !repository.contains("/")) {
            repository = "library/" + repository;
        }
        String digest = parts.group("digest");
        if (!isRepository(repository) || (digest != null && Digest.parse(digest).isEmpty())) {
            throw unknown();
        }
        String tag = parts.group("tag") == null ? "latest" : parts.group("tag");
        return new OciReference(registry, repository, digest == null ? tag : digest);
    }

    private static boolean isHost(String text) {
        return HOST.matcher(text).matches()
                && (text.contains(".") || text.contains(":") || text.equalsIgnoreCase("localhost"));
    }

    private static boolean isRepository(String text) {
        return Arrays.stream(text.split("/", -1))
                .allMatch(part -> PART.matcher(part).matches());
    }

    private static IOException unknown() {
        return new IOException(
                "it is no name of an OCI artifact; accepted is oci://[REGISTRY/]NAME[:TAG|@DIGEST] without credentials");
    }

    /** The digest that the artifact must have; absent where a tag names it. */
    Optional<Digest> digest() {
        return Digest.parse(version);
    }

    /** Where the registry answers: in plain HTTP on this machine alone. */
    String origin() {
        if (registry.equals(DOCKER_HUB)) {
            return "https://registry-1.docker.io";
        }
        return (isLoopback(registry) ? "http://" : "https://") + registry;
    }

    /** Whether that host, with or without a port, is this machine. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /** The last part of the name: what the project is called. */
    String shortName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** What messages call it. */
    String label() {
        return "oci://" + registry + "/" + repository + (digest().isPresent() ? "@" : ":") + version;
    }
}
