package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Version;
import java.util.List;

/** Versions. */
final class VersionFunctions {

    static final List<Function> ALL =
            List.of(Function.of("olderThan", Boolean.class, String.class, String.class, VersionFunctions::olderThan));

    private VersionFunctions() {}

    /** Whether the version is before the other, number by number; not so for a text that is no version. */
    private static boolean olderThan(String version, String other) {
        Version known = Version.of(version);
        return known.isKnown() && !known.isAtLeast(Version.of(other));
    }
}
