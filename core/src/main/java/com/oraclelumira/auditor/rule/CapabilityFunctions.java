package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Capabilities;
import java.util.List;
import java.util.Set;

/** Linux capabilities as the engine counts them. */
final class CapabilityFunctions {

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

    static final List<Function> ALL = List.of(
            Function.of("caps", List.class, List.class, CapabilityFunctions::normalized),
            Function.of("effectiveCaps", List.class, List.class, List.class, CapabilityFunctions::effective),
            Function.of(
                    "isDefaultCap",
                    Boolean.class,
                    String.class,
                    cap -> Capabilities.DEFAULTS.contains(Capabilities.canonical(cap))),
            Function.of("isCap", Boolean.class, String.class, cap -> isKnown(Capabilities.canonical(cap))));

    private CapabilityFunctions() {}

    private static boolean isKnown(String capability) {
        return capability.equals(Capabilities.ALL)
                || Capabilities.DEFAULTS.contains(capability)
                || OTHERS.contains(capability);
    }

    private static List<String> normalized(List<?> capabilities) {
        return capabilities.stream()
                .map(cap -> Capabilities.canonical(cap.toString()))
                .distinct()
                .toList();
    }

    /** What remains of the defaults after {@code cap_add} and {@code cap_drop}; {@code ALL} stands for all there are. */
    private static List<String> effective(List<?> added, List<?> dropped) {
        return List.copyOf(Capabilities.effective(Capabilities.DEFAULTS, normalized(added), normalized(dropped)));
    }
}
