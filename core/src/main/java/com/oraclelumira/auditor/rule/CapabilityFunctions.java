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

    /** What the kernel knows beside them (capabilities(7)). */
    private static final Set<String> OTHERS = Set.of(
            "AUDIT_CONTROL",
            "AUDIT_READ",
            "BLOCK_SUSPEND",
            "BPF",
            "CHECKPOINT_RESTORE",
            "DAC_READ_SEARCH",
            "IPC_LOCK",
            "IPC_OWNER",
            "LEASE",
            "LINUX_IMMUTABLE",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "NET_ADMIN",
            "NET_BROADCAST",
            "PERFMON",
            "SYSLOG",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_MODULE",
            "SYS_NICE",
            "SYS_PACCT",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "SYS_RESOURCE",
            "SYS_TIME",
            "SYS_TTY_CONFIG",
            "WAKE_ALARM");

    private static final String EVERYTHING = "ALL";

    static final List<Function> ALL = List.of(
            Function.of("caps", List.class, List.class, CapabilityFunctions::normalized),
            Function.of("effectiveCaps", List.class, List.class, List.class, CapabilityFunctions::effective),
            Function.of("isDefaultCap", Boolean.class, String.class, cap -> DEFAULTS.contains(normalized(cap))),
            Function.of("isCap", Boolean.class, String.class, cap -> isKnown(normalized(cap))));

    private CapabilityFunctions() {}

    /** Upper case, without {@code CAP_}. */
    static String normalized(String capability) {
        String upper = capability.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
    }

    private static boolean isKnown(String capability) {
        return capability.equals(EVERYTHING) || DEFAULTS.contains(capability) || OTHERS.contains(capability);
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
