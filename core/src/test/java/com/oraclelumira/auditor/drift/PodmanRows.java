package com.oraclelumira.auditor.drift;

import java.util.List;
import java.util.Locale;

/** What Podman's Docker API lets be known, for the page of all properties. */
public final class PodmanRows {

    private PodmanRows() {}

    /** A line of the page for each limit: property, what a difference comes to, why. */
    public static List<String> all() {
        return PodmanLimits.table().stream()
                .map(limit -> "| `%s` | %s | %s |\n"
                        .formatted(
                                limit.property(),
                                limit.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                limit.reason()))
                .toList();
    }
}
