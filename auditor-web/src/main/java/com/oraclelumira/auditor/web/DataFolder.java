package com.oraclelumira.auditor.web;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all the auditor keeps: database, key, copies of repositories. Open to its owner alone.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

    /** The folder there, made if need be. */
    static DataFolder at(String path) throws IOException {
        Path folder = Path.of(path).toAbsolutePath().normalize();
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new DataFolder(folder);
    }

    /** Of the fingerprints of secret values; the same on all nodes. */
    Path keyFile() {
        return path.resolve("fingerprint.key");
    }

    Path gitCache() {
        return path.resolve("git");
    }

    Path demo() {
        return path.resolve("demo");
    }
}
