package com.oraclelumira.auditor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much a finding matters. Ordered from {@link #INFO} (a note, never drift in counts, verdict or alerts) to
 * {@link #CRITICAL}; {@code compareTo} follows that order.
 */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The name in files, JSON and on the command line: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that name, in any case; empty where there is none. */
    public static Optional<Severity> of(String text) {
        return Arrays.stream(values())
                .filter(severity -> severity.id().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** The accepted names, gravest first, for error messages. */
    public static String accepted() {
        return Arrays.stream(values())
                .sorted(java.util.Comparator.reverseOrder())
                .map(Severity::id)
                .collect(Collectors.joining(", "));
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
