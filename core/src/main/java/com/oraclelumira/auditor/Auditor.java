package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.live.docker.ImageHistories;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Audits: compares a Compose project in git with a live Docker engine and judges both by security rules. It only reads.
 *
 * <p>Rules are prepared once for each auditor, a user's own too, and the history of an image is read once, so keep one. Safe
 * for use by several threads.
 */
public final class Auditor {

    private final Clock clock;
    private final RuleEngines rules = new RuleEngines();
    private final ImageHistories histories = new ImageHistories();

    public Auditor() {
        this(Clock.systemUTC());
    }

    /**
     * An auditor by that clock.
     *
     * @param clock tells when a report was made and which waivers are over
     */
    public Auditor(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Audits, in a thread of its own, and waits for the report. Interrupting the waiting thread cancels the audit.
     *
     * @return always a report: what could not be read makes its verdict incomplete and stands among its problems
     * @throws InterruptedException where the audit was cancelled
     */
    public AuditReport audit(AuditRequest request) throws InterruptedException {
        AuditRun run = new AuditRun(request, rules, histories, clock);
        FutureTask<AuditReport> task = new FutureTask<>(run::report);
        Thread worker = new Thread(task, "lumira-audit");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(request.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return run.incomplete(Problem.of(
                    Level.INCOMPLETE,
                    "audit",
                    "took longer than its time limit of " + request.timeLimit().toSeconds() + " s"));
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an audit reports what goes wrong, this is a defect", e.getCause());
        }
    }
}
