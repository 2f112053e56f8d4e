package com.oraclelumira.auditor.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do; each may do what the ones before it may. */
public enum Role {
    /** Reads everything. */
    VIEWER,
    /** Asks for audits, marks them as reviewed, tests receivers and silences alerts. */
    REVIEWER,
    /** Looks after accounts and reads the action log. */
    ADMIN;

    /** The name the server's role checks use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role and the lesser ones, by name. */
    public Set<String> withLesser() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
