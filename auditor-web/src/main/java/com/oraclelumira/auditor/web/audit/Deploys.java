package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.live.EngineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells deploys from the engine's events: containers of one project that are made, started, stopped or removed one after another. Safe for
 * use by several threads.
 */
final class Deploys {

    /** Events further apart than that do not belong to one deploy; by then its audit has ended too. */
    static final Duration REST = Duration.ofSeconds(30);

    /** Who goes on for longer deploys nothing: a container that ends and starts again and again. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Set<String> STEPS =
            Set.of("create", "start", "die", "destroy", "stop", "kill", "restart", "rename");

    /**
     * Events one after another.
     *
     * @param first when the first of them came
     * @param last when the last of them came
     */
    private record Burst(Instant first, Instant last) {
        Burst and(Instant now) {
            return now.isAfter(last.plus(REST)) ? new Burst(now, now) : new Burst(first, now);
        }
    }

    private final Map<String, Burst> bursts = new ConcurrentHashMap<>();

    /** Whether a deploy can be made of that: what names no project is no deploy of one. */
    static boolean isStep(EngineEvent event) {
        return event.type().equals("container")
                && STEPS.contains(event.action())
                && event.project().isPresent();
    }

    /** Something of a deploy happened to that target. */
    void step(String target, Instant now) {
        bursts.compute(target, (name, burst) -> burst == null ? new Burst(now, now) : burst.and(now));
    }

    boolean isUnderWay(String target, Instant now) {
        Burst burst = bursts.get(target);
        return burst != null
                && !now.isAfter(burst.last().plus(REST))
                && now.isBefore(burst.first().plus(LONGEST));
    }
}
