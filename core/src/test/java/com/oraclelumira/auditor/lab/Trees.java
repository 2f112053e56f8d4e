package com.oraclelumira.auditor.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as wholes. */
public final class Trees {

    private Trees() {}

    /** The folder that holds this project's modules. */
    public static Path project() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("src-docs/lumira"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no src-docs/lumira above " + here);
    }

    /** Copies a folder, with the files' modes, to a place that does not exist yet. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path path : list(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    public static void delete(Path folder) throws IOException {
        for (Path path : list(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }
}
