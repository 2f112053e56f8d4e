package com.oraclelumira.auditor.compose;

import java.io.IOException;
import java.util.Optional;

/**
 * Files that a Compose project is read from: a folder of this machine, or a commit of a git repository.
 *
 * <p>Paths are absolute, with {@code /} between names. A tree that is not this machine's file system (a commit) stands
 * below a made-up root named after its repository, so relative paths and default project names come out as in a clone.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface SourceTree {

    /** The largest file that is read: far above any that people write, far below what would exhaust memory. */
    int MAX_FILE_BYTES = 16 * 1024 * 1024;

    /** The folder that relative paths of a request start from; absolute. */
    String workingDirectory();

    /** Whether that path is a file that can be read. */
    boolean isFile(String path);

    /** Whether that path is a folder. */
    boolean isDirectory(String path);

    /** Why {@link #read} refuses that path, a clause: it leaves the tree and that was not allowed. Empty: it does not. */
    default Optional<String> refusal(String path) {
        return Optional.empty();
    }

    /**
     * The content of a file.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such path
     * @throws java.nio.file.AccessDeniedException where the path leaves the tree and that was not allowed
     * @throws IOException where it is a folder, larger than {@link #MAX_FILE_BYTES} or cannot be read, with a reason fit
     *     for a message
     */
    byte[] read(String path) throws IOException;

    /** The path as people know it: relative to the repository or the working folder where it lies inside, else as is. */
    String display(String path);

    /** The path with its symbolic links resolved; the path itself where that is not possible. */
    String realPath(String path);
}
