package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.web.MapConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/** Targets for tests, made of the keys that a person would set; none is audited without being asked. */
public final class TestTargets {

    private TestTargets() {}

    /** That folder's project on that engine. */
    public static Target onHost(String name, String endpoint) {
        return of(name, Map.of("folder", "/srv/" + name, "engine", endpoint));
    }

    /** A Compose project of that name on the local engine. */
    public static Target ofProject(String project) {
        return of(project, Map.of("folder", "/srv/" + project, "project", project));
    }

    /**
     * The target that those keys make.
     *
     * @param keys without {@code lumira.target.NAME.}
     * @throws IllegalArgumentException where they make none
     */
    public static Target of(String name, Map<String, String> keys) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TargetsReader.TARGETS, name);
        values.put(TargetKey.SCHEDULE.of(name), "off");
        keys.forEach((key, value) -> values.put(TargetKey.PREFIX + name + "." + key, value));
        return of(values);
    }

    /** The target that these whole keys make. */
    static Target of(Map<String, String> values) {
        Targets read = new TargetsReader(new MapConfig(values), line -> false).read();
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return read.all().get(0);
    }
}
