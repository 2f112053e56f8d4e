package com.oraclelumira.auditor.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Linux capabilities as the engine counts them. */
final class CapabilityFunctions {

    /** What a container has where nobody says otherwise (moby: {@code caps.DefaultCapabilities}). */
    private static final Set<String> DEFAULTS = Set.of(
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

    private static final String EVERYTHING = "ALL";

    static final List<Function> ALL = List.of(
            Function.of("caps", List.class, List.class, CapabilityFunctions::normalized),
            Function.of("effectiveCaps", List.class, List.class, List.class, CapabilityFunctions::effective),
            Function.of("isDefaultCap", Boolean.class, String.class, cap -> DEFAULTS.contains(normalized(cap))));

    private CapabilityFunctions() {}

    /** Upper case, without {@code CAP_}. */
    static String normalized(String capability) {
        String upper = capability.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
    }

    private static List<String> normalized(List<?> capabilities) {
        return capabilities.stream()
                .map(cap -> normalized(cap.toString()))
                .distinct()
                .toList();
    }

    /** What remains of the defaults after {@code cap_add} and {@code cap_drop}; {@code ALL} stands for all there are. */
    private static List<String> effective(List<?> added, List<?> dropped) {
        List<String> add = normalized(added);
        List<String> drop = normalized(dropped);
        Set<String> caps = new LinkedHashSet<>();
        if (add.contains(EVERYTHING)) {
            caps.add(EVERYTHING);
        }
        if (!drop.contains(EVERYTHING)) {
            caps.addAll(DEFAULTS);
            drop.forEach(caps::remove);
        }
        add.stream().filter(cap -> !cap.equals(EVERYTHING)).forEach(caps::add);
        return caps.stream().sorted().toList();
    }
}
