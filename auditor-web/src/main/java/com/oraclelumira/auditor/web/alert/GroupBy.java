package com.oraclelumira.auditor.web.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Into what messages a target's alerts are put together. */
public enum GroupBy {
    /** All of a target in one. */
    TARGET,
    /** One a service. */
    SERVICE,
    /** One a severity. */
    SEVERITY;

    GroupKey key(String receiver, Alert alert) {
        return new GroupKey(receiver, alert.target(), part(alert));
    }

    private String part(Alert alert) {
        return switch (this) {
            case TARGET -> "";
            case SERVICE -> alert.subject().service();
            case SEVERITY -> alert.severity().id();
        };
    }

    /** That of this name; absent: none. */
    public static Optional<GroupBy> of(String text) {
        return Arrays.stream(values()).filter(value -> value.id().equals(text)).findFirst();
    }

    /** The name in the configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The accepted names. */
    public static String accepted() {
        return Arrays.stream(values()).map(GroupBy::id).collect(Collectors.joining(", "));
    }
}
