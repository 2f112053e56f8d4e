package com.oraclelumira.auditor.oci;

import com.oraclelumira.auditor.compose.SourceTree;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;

/** The files of an artifact, all in one made-up folder named after it. Held in memory: nothing is written anywhere. */
final class OciTree implements SourceTree {
    private final String root;
    private final Map<String, byte[]> files;

    OciTree(String name, Map<String, byte[]> files) {
        this.root = "/" + name;
        this.files = Map.copyOf(files);
    }

    @Override
    public String workingDirectory() {
        return root;
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(display(path));
    }

    @Override
    public boolean isDirectory(String path) {
        return path.equals(root);
    }

    @Override
    public Optional<String> refusal(String path) {
        return path.equals(root) || path.startsWith(root + "/")
                ? Optional.empty()
                : Optional.of("it lies outside of the artifact");
    }

    @Override
    public byte[] read(String path) throws IOException {
        Optional<String> refusal = refusal(path);
        if (refusal.isPresent()) {
            throw new AccessDeniedException(display(path), null, refusal.get());
        }
        byte[] content = files.get(display(path));
        if (content == null) {
            throw new NoSuchFileException(display(path), null, "the artifact does not hold it");
        }
        return content.clone();
    }

    @Override
    public String display(String path) {
        return path.startsWith(root + "/") ? path.substring(root.length() + 1) : path.equals(root) ? "." : path;
    }

    @Override
    public String realPath(String path) {
        return path;
    }
}
