package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.live.LiveContainer;
import java.util.List;
import java.util.Optional;

/** The labels by which Compose knows its own containers, networks and volumes. */
public final class ComposeLabels {

    /** What every label of Compose starts with. */
    public static final String PREFIX = "com.docker.compose.";

    static final String PROJECT = PREFIX + "project";
    static final String SERVICE = PREFIX + "service";
    static final String NETWORK = PREFIX + "network";
    static final String VOLUME = PREFIX + "volume";
    static final String WORKING_DIR = PREFIX + "project.working_dir";
    public static final String CONFIG_FILES = PREFIX + "project.config_files";

    private static final String ONE_OFF = PREFIX + "oneoff";
    private static final String NUMBER = PREFIX + "container-number";

    /** What tools beside Compose write on containers: never drift. */
    private static final List<String> SYSTEM = List.of(
            PREFIX,
            "com.docker.stack.",
            "com.docker.swarm.",
            "desktop.docker.io/",
            "io.podman.",
            "io.portainer.",
            "PODMAN_SYSTEMD_UNIT",
            "cd.doco.",
            "coolify.",
            "komodo.");

    private ComposeLabels() {}

    /** Whether a tool, not a file, puts that label on containers. */
    public static boolean isSystem(String label) {
        return SYSTEM.stream().anyMatch(label::startsWith);
    }

    static Optional<String> project(LiveContainer container) {
        return container.label(PROJECT).filter(text -> !text.isEmpty());
    }

    static Optional<String> service(LiveContainer container) {
        return container.label(SERVICE).filter(text -> !text.isEmpty());
    }

    static boolean isOneOff(LiveContainer container) {
        return container.label(ONE_OFF).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The number among its service's containers; 1 where no label says. */
    static int number(LiveContainer container) {
        return container
                .label(NUMBER)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
