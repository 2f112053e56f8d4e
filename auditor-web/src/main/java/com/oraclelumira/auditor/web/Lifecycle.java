package com.oraclelumira.auditor.web;

import com.oraclelumira.auditor.web.alert.AlertLoop;
import com.oraclelumira.auditor.web.audit.EngineWatches;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.ScheduleState;
import com.oraclelumira.auditor.web.store.Schema;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when the application starts and stops. */
@ApplicationScoped
class Lifecycle implements ScheduleState {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    /** How long a stop waits for audits under way; the server itself waits longer. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private volatile @Nullable Thread starting;
    private volatile Start.@Nullable Running running;

    /** Beside the server's own start: the first page needs no database, and the database may come later than the server. */
    void start(@Observes Startup event, ManagedThreadFactory threads, Provider<Start> start) {
        Thread thread = threads.newThread(() -> begin(start));
        starting = thread;
        thread.start();
    }

    private void begin(Provider<Start> start) {
        try {
            running = start.get().begin().orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the auditor could not be started", e);
        }
    }

    /** What has just been found is told without waiting for the next look. */
    void audited(@Observes FinishedAudit audit, AlertLoop alerts) {
        alerts.nudge();
    }

    /** Not at the end of the bean: by then the server has interrupted the threads. */
    void stop(@Observes Shutdown event, Schema schema, EngineWatches watches, RunAudit runAudit)
            throws InterruptedException {
        schema.giveUp();
        Thread thread = starting;
        if (thread != null) {
            thread.join(LAST_WAIT.toMillis());
        }
        watches.stop();
        Optional<Start.Running> last = Optional.ofNullable(running);
        running = null;
        last.ifPresent(Start.Running::stop);
        if (!runAudit.settle(LAST_WAIT)) {
            LOG.warn("an audit that has not ended after {} s is broken off", LAST_WAIT.toSeconds());
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
