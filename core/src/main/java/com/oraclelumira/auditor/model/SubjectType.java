package com.oraclelumira.auditor.model;

import java.util.Locale;

/** What kind of thing a finding or a rule is about. */
public enum SubjectType {
    SERVICE,
    CONTAINER,
    IMAGE,
    NETWORK,
    VOLUME,
    SECRET,
    CONFIG,
    ENGINE,
    PROJECT;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in rules and JSON: lower case. */
    public String id() {
        return id;
    }
}
