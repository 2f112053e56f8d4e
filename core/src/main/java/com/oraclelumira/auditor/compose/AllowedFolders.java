package com.oraclelumira.auditor.compose;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Folders and files of this machine that a project may read although they lie outside of its own tree. Symbolic links do
 * not lead out of them.
 *
 * @param paths absolute
 */
public record AllowedFolders(List<Path> paths) {

    /** Nothing outside. */
    public static final AllowedFolders NONE = new AllowedFolders(List.of());

    public AllowedFolders {
        paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    /** The file or folder behind that absolute path, where an allowed one holds it; it need not exist. */
    public Optional<Path> find(String path) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path real = real(Path.of(path));
            return paths.stream().anyMatch(allowed -> real.startsWith(real(allowed)))
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The path without symbolic links, as far as it exists; links first, {@code ..} after them. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null
                    ? path
                    : real(parent).resolve(path.getFileName()).normalize();
        }
    }
}
