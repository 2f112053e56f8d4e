package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.live.EngineEvent;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.web.history.HostEvent;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to one engine and has its targets audited when something happens to them. Whatever may have happened unseen leads
 * to an audit too: when the stream is lost, and when it is there again. {@link #run} is for one thread, which is
 * interrupted to end it; the state can be asked by any.
 */
public final class EngineWatch implements Runnable {

    /** How the stream of events stands. */
    public enum State {
        /** Nothing was heard yet. */
        OPENING,
        /** The engine tells what happens. */
        LISTENING,
        /** The engine cannot be heard; it is tried again. */
        LOST
    }

    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final String SERVICE_LABEL = "com.docker.compose.service";

    private final String engine;
    private final List<Target> targets;
    private final EngineEvents events;
    private final RunAudit runAudit;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Patience patience;
    private final Map<Target, Settling> settling;
    private final Deploys deploys = new Deploys();
    private volatile State state = State.OPENING;
    private Instant since;

    /**
     * How long it waits.
     *
     * @param rest until events have come to rest
     * @param longest for events that never come to rest
     * @param retry before a lost stream is tried again the first time; twice as long each further time
     * @param longestRetry at most
     */
    record Patience(Duration rest, Duration longest, Duration retry, Duration longestRetry) {
        static final Patience USUAL =
                new Patience(Settling.REST, Settling.LONGEST, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /**
     * A watch of that engine, which has not begun.
     *
     * @param engine as shown to people
     * @param targets those whose live state is there
     * @param timer looks again when events have come to rest
     */
    public EngineWatch(
            String engine,
            List<Target> targets,
            EngineEvents events,
            RunAudit runAudit,
            ScheduledExecutorService timer,
            Clock clock) {
        this(engine, targets, events, runAudit, timer, clock, Patience.USUAL);
    }

    EngineWatch(
            String engine,
            List<Target> targets,
            EngineEvents events,
            RunAudit runAudit,
            ScheduledExecutorService timer,
            Clock clock,
            Patience patience) {
        this.engine = engine;
        this.targets = List.copyOf(targets);
        this.events = events;
        this.runAudit = runAudit;
        this.timer = timer;
        this.clock = clock;
        this.patience = patience;
        this.settling = targets.stream()
                .collect(Collectors.toMap(
                        Function.identity(), target -> new Settling(patience.rest(), patience.longest())));
        this.since = clock.instant();
    }

    public String engine() {
        return engine;
    }

    public State state() {
        return state;
    }

    /** Whether a deploy of that target is under way, as far as events tell. */
    boolean isDeploying(String target) {
        return deploys.isUnderWay(target, clock.instant());
    }

    /** Listens until its thread is interrupted. */
    @Override
    public void run() {
        Duration pause = patience.retry();
        try {
            while (true) {
                try {
                    events.listen(since, this::opened, this::heard);
                } catch (EngineException e) {
                    pause = state == State.LISTENING ? patience.retry() : pause;
                    lost(e);
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                pause = shorter(pause.multipliedBy(2), patience.longestRetry());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Each silence is followed by another opening, so only one after a loss is news. */
    private void opened() {
        State before = state;
        state = State.LISTENING;
        if (before == State.LOST) {
            LOG.info("engine {}: its events are heard again", engine);
            auditAll();
        }
    }

    private void lost(EngineException e) {
        if (state == State.LISTENING) {
            LOG.warn("engine {}: {}", engine, e.getMessage());
            since = clock.instant();
            state = State.LOST;
            auditAll();
        } else if (state == State.OPENING) {
            LOG.warn("engine {}: {}", engine, e.getMessage());
            state = State.LOST;
        }
    }

    private void auditAll() {
        targets.forEach(target -> runAudit.begin(target, Occasion.of(Trigger.RECOVERY)));
    }

    private void heard(EngineEvent event) {
        Urgency urgency = Urgency.of(event);
        if (urgency != Urgency.NEVER) {
            targets.stream().filter(target -> concerns(event, target)).forEach(target -> {
                await(target, kept(event), urgency);
                if (Deploys.isStep(event)) {
                    deploys.step(target.name(), clock.instant());
                }
            });
        }
    }

    /** A container that names its project concerns the targets of that project; what does not may concern any. */
    private boolean concerns(EngineEvent event, Target target) {
        Optional<String> project = target.project()
                .or(() -> runAudit.status(target)
                        .latest()
                        .map(audit -> audit.report().target().project()))
                .filter(name -> !name.isEmpty());
        return event.project().isEmpty() || project.isEmpty() || event.project().equals(project);
    }

    private static HostEvent kept(EngineEvent event) {
        Map<String, String> attributes = event.attributes();
        return new HostEvent(
                event.time(),
                event.action(),
                attributes.getOrDefault("name", event.id()),
                Optional.ofNullable(attributes.get(SERVICE_LABEL)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it comes to is an audit, which tells for itself
    private void await(Target target, HostEvent event, Urgency urgency) {
        Instant now = clock.instant();
        Instant due = settlingOf(target).add(event, urgency, now);
        long pause = Math.max(0, Duration.between(now, due).toMillis() + 1);
        timer.schedule(() -> audit(target), pause, TimeUnit.MILLISECONDS);
    }

    private void audit(Target target) {
        settlingOf(target)
                .take(clock.instant())
                .ifPresent(happened -> runAudit.begin(target, new Occasion(Trigger.EVENT, happened)));
    }

    private Settling settlingOf(Target target) {
        return Objects.requireNonNull(settling.get(target), "not a target of this engine");
    }
}
