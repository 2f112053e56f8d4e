package com.oraclelumira.auditor.rule;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Host paths, compared as text: symbolic links are not followed. */
final class PathFunctions {

    private static final Pattern CONTROL_SOCKET = Pattern.compile(
            ".*/(docker|containerd|containerd-debug|crio|podman|dockershim|cri-dockerd|buildkitd|k3s|frakti)\\.sock(\\.ttrpc)?"
                    + "|/run/systemd/private|.*/docker_engine");

    static final List<Function> ALL = List.of(
            Function.of("cleanPath", String.class, String.class, PathFunctions::clean),
            Function.of("isUnder", Boolean.class, String.class, String.class, PathFunctions::isUnder),
            Function.of("isUnderAny", Boolean.class, String.class, List.class, PathFunctions::isUnderAny),
            Function.of("isRootEquivalent", Boolean.class, String.class, path -> RootEquivalent.matches(clean(path))),
            Function.of("pathDepth", Long.class, String.class, PathFunctions::depth),
            Function.of(
                    "isControlSocket",
                    Boolean.class,
                    String.class,
                    path -> CONTROL_SOCKET.matches(clean(path.replace('\\', '/')))));

    private PathFunctions() {}

    /** Without {@code //}, {@code /./}, {@code /../} and a slash at the end. */
    static String clean(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !(name.equals("..") && path.startsWith("/"))) {
                names.addLast(name);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", names);
    }

    /** Whether the path is that folder or lies below it. */
    private static boolean isUnder(String path, String folder) {
        String clean = clean(path);
        String above = clean(folder);
        return clean.equals(above) || clean.startsWith(above.equals("/") ? "/" : above + "/");
    }

    private static boolean isUnderAny(String path, List<?> folders) {
        return folders.stream().anyMatch(folder -> isUnder(path, folder.toString()));
    }

    private static long depth(String path) {
        String clean = clean(path);
        return clean.equals("/") || clean.isEmpty()
                ? 0
                : clean.chars().filter(c -> c == '/').count() + (clean.startsWith("/") ? 0 : 1);
    }
}
