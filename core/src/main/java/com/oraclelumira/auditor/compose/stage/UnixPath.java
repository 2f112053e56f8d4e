package com.oraclelumira.auditor.compose.stage;

import java.util.ArrayDeque;
import java.util.Deque;

/** Path texts with {@code /}, whatever this machine uses: a Compose file means the host it is deployed to. */
final class UnixPath {

    private UnixPath() {}

    static boolean isAbsolute(String path) {
        return path.startsWith("/");
    }

    /** The path without {@code .}, {@code ..}, doubled and trailing slashes; {@code .} for an empty one. */
    static String clean(String path) {
        boolean absolute = isAbsolute(path);
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            boolean up = name.equals("..");
            if (up && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!up || !absolute) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        if (absolute) {
            return "/" + joined;
        }
        return joined.isEmpty() ? "." : joined;
    }

    /** The path below that folder, clean; an absolute path as it stands. */
    static String resolve(String folder, String path) {
        return isAbsolute(path) ? path : clean(folder + "/" + path);
    }

    /** The folder that holds it: {@code /a} of {@code /a/b}. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : clean(path.substring(0, slash + 1));
    }

    /** The last name: {@code b} of {@code /a/b/}. */
    static String name(String path) {
        String clean = clean(path);
        return clean.substring(clean.lastIndexOf('/') + 1);
    }
}
