package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a fetch that died leaves in a bare copy. Only the holder of its {@link CopyLock} may look. */
final class Leftovers {

    private Leftovers() {}

    /** Takes away lock files and half-written packs. */
    static void sweep(Path copy) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(copy)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> isLeftover(copy.relativize(file)))
                    .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isLeftover(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean unfinished = name.startsWith("incoming_") || name.startsWith("noz") || name.endsWith("_tmp");
        return name.endsWith(".lock") || (unfinished && file.startsWith("objects"));
    }

    /** Takes away the whole copy. */
    static void delete(Path copy) throws IOException {
        if (!Files.exists(copy)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(copy)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
