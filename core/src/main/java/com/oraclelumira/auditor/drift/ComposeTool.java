package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.model.Version;

/**
 * The Compose that created a container, as its labels tell.
 *
 * @param version such as {@code 2.26.1}; empty text where no label says
 */
public record ComposeTool(String version) {

    /** The label that holds the version. */
    public static final String VERSION_LABEL = ComposeLabels.PREFIX + "version";

    public boolean isKnown() {
        return Version.of(version).isKnown();
    }

    /** Whether it is docker-compose 1, the Python tool. */
    public boolean isFirst() {
        return isKnown() && Version.of(version).major() == 1;
    }

    /** Whether it is known and older than that version. */
    public boolean isOlderThan(String other) {
        return isKnown() && !Version.of(version).isAtLeast(Version.of(other));
    }

    /** {@code Compose 2.26.1}, or {@code Compose} where the version is not known. */
    public String description() {
        return ("Compose " + version).strip();
    }
}
