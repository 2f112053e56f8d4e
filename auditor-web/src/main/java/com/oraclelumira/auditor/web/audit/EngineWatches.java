package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.web.setting.Redaction;
import com.oraclelumira.auditor.web.target.Live;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The watches of all engines that targets run on, one an engine, each in a thread of its own. Safe for use by several
 * threads.
 */
public final class EngineWatches {

    private static final String LOCAL = "the local engine";

    private final Map<EngineWatch, Thread> watches = new LinkedHashMap<>();
    private final Map<String, EngineWatch> byTarget = new HashMap<>();
    private final ScheduledThreadPoolExecutor timer;

    /**
     * Watches that have not begun.
     *
     * @param targets all of them; recorded ones have no engine to listen to
     * @param events of the engine at an endpoint; absent: the local engine
     * @param threads makes the threads; the server's own, so that it knows whose work they do
     */
    public EngineWatches(
            List<Target> targets,
            Function<Optional<String>, EngineEvents> events,
            RunAudit runAudit,
            ThreadFactory threads,
            Clock clock) {
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true);
        targets.stream()
                .filter(target -> target.live() instanceof Live.OnEngine)
                .collect(Collectors.groupingBy(
                        target -> ((Live.OnEngine) target.live()).endpoint(), LinkedHashMap::new, Collectors.toList()))
                .forEach((endpoint, sharing) -> {
                    String shown = endpoint.map(Redaction::ofUserInfo).orElse(LOCAL);
                    EngineWatch watch = new EngineWatch(shown, sharing, events.apply(endpoint), runAudit, timer, clock);
                    watches.put(watch, threads.newThread(watch));
                    sharing.forEach(target -> byTarget.put(target.name(), watch));
                });
    }

    /** The same by the library. */
    public static EngineWatches ofEngines(
            List<Target> targets,
            Map<String, String> environment,
            RunAudit runAudit,
            ThreadFactory threads,
            Clock clock) {
        return new EngineWatches(
                targets, endpoint -> new CoreEvents(endpoint, environment, clock), runAudit, threads, clock);
    }

    public void start() {
        watches.values().forEach(Thread::start);
    }

    /** Ends all; does not wait for them. */
    public void stop() {
        watches.values().forEach(Thread::interrupt);
        timer.shutdownNow().clear();
    }

    /** How the stream of that target's engine stands; absent where there is none. */
    public Optional<EngineWatch.State> state(String target) {
        return Optional.ofNullable(byTarget.get(target)).map(EngineWatch::state);
    }

    /** Whether a deploy of that target is under way; false where nobody listens to its engine. */
    public boolean isDeploying(String target) {
        EngineWatch watch = byTarget.get(target);
        return watch != null && watch.isDeploying(target);
    }
}
