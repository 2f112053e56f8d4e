package com.oraclelumira.auditor.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;

/** Files that exist only in a test, all below {@code /project}. */
public final class MemoryTree implements SourceTree {

    private static final String ROOT = "/project";

    private final Map<String, byte[]> files = new HashMap<>();

    /** This tree with that file too; its name may hold folders. */
    public MemoryTree with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryTree with(String name, byte[] content) {
        files.put(ROOT + "/" + name, content);
        return this;
    }

    /** The project that those files are, {@code compose.yaml} where none are named. */
    public Project load(ComposeRequest.Mode mode, String... names) throws ComposeException {
        return load(ComposeRequest.of(mode, Map.of(), names.length == 0 ? new String[] {"compose.yaml"} : names));
    }

    public Project load(ComposeRequest request) throws ComposeException {
        return new ComposeLoader(this).load(request);
    }

    @Override
    public String workingDirectory() {
        return ROOT;
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return path.equals(ROOT) || files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
    }

    @Override
    public byte[] read(String path) throws IOException {
        byte[] content = files.get(path);
        if (content == null) {
            throw new NoSuchFileException(path);
        }
        return content;
    }

    @Override
    public String display(String path) {
        return path.startsWith(ROOT + "/") ? path.substring(ROOT.length() + 1) : path;
    }

    @Override
    public String realPath(String path) {
        return path;
    }
}
