package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.PropertyPath;
import java.util.Optional;
import java.util.Set;

/**
 * Which values a chat may see: those of properties that hold no data of an application. A chat keeps what it was told, and more people read it than
 * the report.
 */
final class ShownValues {

    private static final Set<String> SHOWN = Set.of(
            "cap_add",
            "cap_drop",
            "container",
            "cpu_shares",
            "cpus",
            "cpuset",
            "health",
            "image",
            "init",
            "ipc",
            "mem_limit",
            "mem_reservation",
            "mem_swappiness",
            "memswap_limit",
            "network_mode",
            "oom_kill_disable",
            "oom_score_adj",
            "pid",
            "pids_limit",
            "ports",
            "privileged",
            "read_only",
            "replicas",
            "restart",
            "restart_count",
            "runtime",
            "security_opt",
            "shm_size",
            "state",
            "stop_grace_period",
            "stop_signal",
            "ulimits",
            "user",
            "userns_mode",
            "uts");

    private ShownValues() {}

    /** Both sides of a drift, where both have a value that may be shown. */
    static Optional<Subject.Values> of(Finding finding) {
        return finding.property()
                .map(PropertyPath::head)
                .filter(SHOWN::contains)
                .flatMap(shown -> finding.desired()
                        .flatMap(desired -> finding.live().map(live -> new Subject.Values(desired, live))));
    }
}
