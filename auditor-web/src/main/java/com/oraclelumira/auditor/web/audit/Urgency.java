package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.live.EngineEvent;
import java.util.Set;

/** How soon an event of the engine leads to an audit. */
enum Urgency {
    /** A single change by hand: nothing follows it. */
    AT_ONCE,
    /** One of many, as a deploy makes them: when they have come to rest. */
    AT_REST,
    /** Changes nothing that is compared. */
    NEVER;

    private static final Set<String> CONTAINER_CHANGES = Set.of("update", "rename");
    private static final Set<String> CONTAINER_STEPS = Set.of(
            "create", "start", "die", "destroy", "stop", "kill", "oom", "pause", "unpause", "restart", "health_status");
    private static final Set<String> NETWORK_CHANGES = Set.of("connect", "disconnect");
    private static final Set<String> THING_STEPS = Set.of("create", "destroy", "remove");
    private static final Set<String> IMAGE_STEPS = Set.of("tag", "untag", "pull", "load", "import", "delete");

    /** How soon that event does. */
    static Urgency of(EngineEvent event) {
        return switch (event.type()) {
            case "container" -> of(event, CONTAINER_CHANGES, CONTAINER_STEPS);
            case "network" -> of(event, NETWORK_CHANGES, THING_STEPS);
            case "volume" -> of(event, Set.of(), THING_STEPS);
            case "image" -> of(event, Set.of(), IMAGE_STEPS);
            case "daemon" -> AT_REST;
            default -> NEVER;
        };
    }

    private static Urgency of(EngineEvent event, Set<String> changes, Set<String> steps) {
        if (changes.contains(event.action())) {
            return AT_ONCE;
        }
        return steps.contains(event.action()) ? AT_REST : NEVER;
    }
}
