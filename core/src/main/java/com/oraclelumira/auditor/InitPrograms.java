package com.oraclelumira.auditor;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a container starts with a program that reaps the processes left behind. */
final class InitPrograms {

    private static final Pattern REAPER = Pattern.compile(
            "(.*/)?(tini|tini-static|docker-init|dumb-init|catatonit|s6-svscan|init|runsvdir|runit|my_init|supervisord|systemd)");
    private static final String FIELD = "reaper";

    private InitPrograms() {}

    /** Fills the field where a service says so; where it leaves the program to its image, nothing is known. */
    static void put(Map<String, Object> fields) {
        if (Boolean.TRUE.equals(fields.get("init"))) {
            fields.put(FIELD, true);
        } else if (!words(fields, "entrypoint").isEmpty()) {
            fields.put(FIELD, reaps(fields));
        }
    }

    /** The same for a container, whose command is known whoever gave it. */
    static void putLive(Map<String, Object> fields) {
        fields.put(FIELD, Boolean.TRUE.equals(fields.get("init")) || reaps(fields));
    }

    private static boolean reaps(Map<String, Object> fields) {
        return Stream.concat(words(fields, "entrypoint").stream(), words(fields, "command").stream())
                .limit(1)
                .anyMatch(word -> REAPER.matcher(word).matches());
    }

    private static List<String> words(Map<String, Object> fields, String key) {
        return fields.get(key) instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
    }
}
