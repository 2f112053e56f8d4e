package com.oraclelumira.auditor;

import java.nio.file.Path;
import java.util.Optional;

/** Where this user keeps what can be had again. */
final class UserCache {
    private UserCache() {}

    /** The folder for copies of remote repositories. */
    static Path folder() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("lumira-audit");
    }
}
