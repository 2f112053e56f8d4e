package com.oraclelumira.auditor.model;

import java.util.Collection;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Linux capabilities as engines count them: upper case, without {@code CAP_}. */
public final class Capabilities {

    /** Stands for all there are, in {@code cap_add} as in {@code cap_drop}. */
    public static final String ALL = "ALL";

    /** What a container has where nobody says otherwise (moby: {@code caps.DefaultCapabilities}). */
    public static final Set<String> DEFAULTS = Set.of(
            "CHOWN",
            "DAC_OVERRIDE",
            "FSETID",
            "FOWNER",
            "MKNOD",
            "NET_RAW",
            "SETGID",
            "SETUID",
            "SETFCAP",
            "SETPCAP",
            "NET_BIND_SERVICE",
            "SYS_CHROOT",
            "KILL",
            "AUDIT_WRITE");

    private Capabilities() {}

    /** The capability's one spelling. */
    public static String canonical(String capability) {
        String upper = capability.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
    }

    /**
     * What a container has after {@code cap_add} and {@code cap_drop}, in alphabetical order.
     *
     * @param defaults what it starts from
     * @param added canonical; {@link #ALL} stays as it is
     * @param dropped canonical; {@link #ALL} drops every default
     */
    public static NavigableSet<String> effective(
            Collection<String> defaults, Collection<String> added, Collection<String> dropped) {
        NavigableSet<String> effective = new TreeSet<>();
        if (!dropped.contains(ALL)) {
            effective.addAll(defaults);
            dropped.forEach(effective::remove);
        }
        effective.addAll(added);
        return effective;
    }
}
