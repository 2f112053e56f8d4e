package com.oraclelumira.auditor.web.setting;

import java.nio.file.Path;

/** A path that means the same wherever the server was started. */
public final class AbsolutePath {

    private AbsolutePath() {}

    /**
     * The path of that text, without {@code .} and {@code ..}.
     *
     * @throws IllegalArgumentException where it is none, or relative
     */
    public static Path of(String text) {
        Path path = Path.of(text);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("not absolute");
        }
        return path.normalize();
    }
}
