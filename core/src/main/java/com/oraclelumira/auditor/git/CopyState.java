package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;

/** Tells whether a bare copy is as the last fetch left it, or a crash of the machine cut its files short. */
final class CopyState {
    private static final int CHECKSUM = 20;

    private CopyState() {}

    /** Whether its refs can be read and its packs are whole: each ends with the checksum that its index notes. */
    static boolean isWhole(Repository copy) {
        try {
            copy.getRefDatabase().getRefs();
            for (Path pack : packs(copy)) {
                if (!isWhole(pack)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Its packs; one more with every fetch that brought something. */
    static List<Path> packs(Repository copy) throws IOException {
        Path folder = copy.getDirectory().toPath().resolve("objects/pack");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    private static boolean isWhole(Path pack) throws IOException {
        Path index = Path.of(pack.toString().replaceFirst("\\.pack$", ".idx"));
        return Files.size(index) > 2 * CHECKSUM
                && Files.size(pack) > CHECKSUM
                && Arrays.equals(tail(pack, CHECKSUM), tail(index, 2 * CHECKSUM));
    }

    /** The checksum that begins so many bytes before the end. */
    private static byte[] tail(Path path, int before) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] checksum = new byte[CHECKSUM];
            file.seek(file.length() - before);
            file.readFully(checksum);
            return checksum;
        }
    }
}
