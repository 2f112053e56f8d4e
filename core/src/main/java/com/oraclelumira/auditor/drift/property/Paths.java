package com.oraclelumira.auditor.drift.property;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** POSIX paths as engines write them. */
final class Paths {

    /** What Docker Desktop puts before a path of the host. */
    private static final Pattern DESKTOP = Pattern.compile("^/(?:host_mnt|run/desktop/mnt/host)(?=/)");

    private Paths() {}

    /** The path without {@code .}, {@code ..}, doubled and trailing slashes. */
    static String clean(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && absolute)) {
                parts.addLast(part);
            }
        }
        String joined = String.join("/", parts);
        return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** The path on the host, without what Docker Desktop puts before it. */
    static String onHost(String path) {
        return clean(DESKTOP.matcher(path).replaceFirst(""));
    }

    /** The path with one folder at its start in place of another; absent where it does not lie in that folder. */
    static Optional<String> moved(String path, String from, String to) {
        if (path.equals(from)) {
            return Optional.of(clean(to));
        }
        return path.startsWith(withSlash(from))
                ? Optional.of(
                        clean(withSlash(to) + path.substring(withSlash(from).length())))
                : Optional.empty();
    }

    /** The path seen from a folder, through {@code ..} where it lies outside. */
    static String relative(String path, String folder) {
        return java.nio.file.Path.of(clean(folder))
                .relativize(java.nio.file.Path.of(clean(path)))
                .toString();
    }

    private static String withSlash(String folder) {
        return folder.endsWith("/") ? folder : folder + "/";
    }
}
