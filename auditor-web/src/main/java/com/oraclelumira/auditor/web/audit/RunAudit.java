package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs audits. A target is audited once at a time: who asks meanwhile gets the one under way, and where the reason is that
 * something has changed, another follows it, since the one under way may have read too early. Safe for use by several
 * threads.
 */
public final class RunAudit {

    private static final Logger LOG = LoggerFactory.getLogger(RunAudit.class);

    private final Audits audits;
    private final LatestAudits latest;
    private final Clock clock;
    private final Executor executor;
    private final Map<String, CompletableFuture<FinishedAudit>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Occasion> next = new ConcurrentHashMap<>();

    /** @param executor runs the audits; may be one that runs them at once in the caller's thread */
    public RunAudit(Audits audits, LatestAudits latest, Clock clock, Executor executor) {
        this.audits = audits;
        this.latest = latest;
        this.clock = clock;
        this.executor = executor;
    }

    /** Starts an audit of that target, or joins the one under way; never completes exceptionally. */
    public CompletableFuture<FinishedAudit> start(Target target, Occasion occasion) {
        CompletableFuture<FinishedAudit> mine = new CompletableFuture<>();
        CompletableFuture<FinishedAudit> other = underWay.putIfAbsent(target.name(), mine);
        if (other != null) {
            if (occasion.trigger().tellsOfChange()) {
                next.merge(target.name(), occasion, Occasion::and);
            }
            return other;
        }
        try {
            executor.execute(() -> finish(target, occasion, mine));
        } catch (RuntimeException refused) {
            underWay.remove(target.name(), mine);
            throw refused;
        }
        return mine;
    }

    /** Likewise, for who does not wait: the report will be in {@link #status}. */
    public void begin(Target target, Occasion occasion) {
        CompletableFuture<FinishedAudit> notAwaited = start(target, occasion);
        LOG.debug("target {}: audit begun, done already: {}", target.name(), notAwaited.isDone());
    }

    public TargetStatus status(Target target) {
        return new TargetStatus(target, latest.of(target.name()), underWay.containsKey(target.name()));
    }

    /**
     * Waits for the audits under way, before a stop.
     *
     * @return false where the time was not enough for all
     */
    public boolean settle(Duration limit) {
        CompletableFuture<?>[] all = underWay.values().toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notAll) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an audit never ends with an exception", e);
        }
    }

    private void finish(Target target, Occasion occasion, CompletableFuture<FinishedAudit> promise) {
        Instant startedAt = clock.instant();
        AuditReport report = report(target);
        FinishedAudit audit =
                new FinishedAudit(UUID.randomUUID(), target.name(), occasion, startedAt, clock.instant(), report);
        latest.keep(audit);
        underWay.remove(target.name(), promise);
        promise.complete(audit);
        LOG.info(
                "target {}: {}, {} findings",
                target.name(),
                report.verdict().id(),
                report.findings().size());
        Optional.ofNullable(next.remove(target.name())).ifPresent(missed -> begin(target, missed));
    }

    private AuditReport report(Target target) {
        try {
            return audits.audit(target);
        } catch (AuditException e) {
            LOG.warn("target {}: {}", target.name(), e.getMessage());
            return IncompleteReport.of(target, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            // A defect of ours must not leave the last report standing as if it were still true.
            LOG.error("target {}: the audit broke off", target.name(), e);
            return IncompleteReport.of(
                    target, "the audit broke off in the auditor itself; the log of the server says where");
        }
    }
}
