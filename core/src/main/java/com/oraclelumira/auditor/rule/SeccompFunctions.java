package com.oraclelumira.auditor.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Seccomp profiles, as the engine takes them: JSON with a default action and rules for system calls. */
final class SeccompFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ALLOWING = Set.of("SCMP_ACT_ALLOW", "SCMP_ACT_LOG", "SCMP_ACT_TRACE");
    /** Calls that the engine's own profile allows only with the capability for them, or never. */
    private static final Set<String> DANGEROUS = Set.of(
            "acct",
            "add_key",
            "bpf",
            "clock_settime",
            "delete_module",
            "finit_module",
            "fsopen",
            "init_module",
            "io_uring_setup",
            "ioperm",
            "iopl",
            "kexec_file_load",
            "kexec_load",
            "keyctl",
            "mount",
            "mount_setattr",
            "move_mount",
            "open_by_handle_at",
            "open_tree",
            "perf_event_open",
            "pivot_root",
            "quotactl",
            "reboot",
            "request_key",
            "setns",
            "settimeofday",
            "swapoff",
            "swapon",
            "syslog",
            "umount2",
            "unshare",
            "userfaultfd");

    static final List<Function> ALL =
            List.of(Function.of("seccompOpens", List.class, String.class, SeccompFunctions::opened));

    private SeccompFunctions() {}

    /** What a profile lets through that the engine's own does not, sorted; empty for a text that is no profile. */
    private static List<String> opened(String profile) {
        JsonNode root = json(profile);
        if (ALLOWING.contains(root.path("defaultAction").asText(""))) {
            return List.of("every call that it does not name");
        }
        Set<String> opened = new TreeSet<>();
        root.path("syscalls").forEach(rule -> {
            if (isUnconditional(rule)) {
                rule.path("names").forEach(name -> opened.add(name.asText("")));
                opened.add(rule.path("name").asText(""));
            }
        });
        opened.retainAll(DANGEROUS);
        return List.copyOf(opened);
    }

    private static boolean isUnconditional(JsonNode rule) {
        return ALLOWING.contains(rule.path("action").asText(""))
                && rule.at("/includes/caps").isEmpty()
                && rule.path("args").isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // the engine refuses it, so nothing runs with it
            return JSON.nullNode();
        }
    }
}
