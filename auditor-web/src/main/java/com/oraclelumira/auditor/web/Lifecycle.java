package com.oraclelumira.auditor.web;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.alert.AlertLoop;
import com.oraclelumira.auditor.web.alert.Receivers;
import com.oraclelumira.auditor.web.audit.EngineWatches;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.PollGit;
import com.oraclelumira.auditor.web.audit.Retention;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.ScheduleState;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import com.oraclelumira.auditor.web.security.FirstAccount;
import com.oraclelumira.auditor.web.security.OidcSettings;
import com.oraclelumira.auditor.web.security.Transport;
import com.oraclelumira.auditor.web.store.Schema;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when the application starts and stops, in order. */
@ApplicationScoped
class Lifecycle implements ScheduleState {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    /** How long a stop waits for audits under way; the server itself waits longer. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    /** How long the first audits wait: the processors are for the first page until then. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(3);

    private volatile @Nullable AuditSchedule schedule;
    private volatile @Nullable Future<?> firstAudits;
    private volatile @Nullable Thread alerting;

    void start(
            @Observes Startup event,
            DataSource database,
            ManagedThreadFactory threads,
            ManagedScheduledExecutorService later,
            Config config,
            Targets targets,
            RunAudit runAudit,
            PollGit pollGit,
            Retention retention,
            EngineWatches watches,
            Receivers receivers,
            AlertLoop alerts,
            FirstAccount firstAccount,
            Transport transport,
            OidcSettings provider) {
        Schema.migrate(database);
        Optional<String> firstPassword = firstAccount.makeOnce();
        transport.problems().stream().map(Problem::toString).forEach(LOG::warn);
        provider.problems().stream().map(Problem::toString).forEach(LOG::warn);
        targets.problems().stream().map(Problem::toString).forEach(LOG::warn);
        receivers.problems().stream().map(Problem::toString).forEach(LOG::warn);
        schedule = AuditSchedule.start(database, threads, targets.all(), runAudit, pollGit, retention);
        watches.start();
        Announcement.of(Parts.address(transport, config), firstPassword, FirstAccount.NAME);
        firstAudits = later.schedule(
                () -> targets.all().forEach(target -> runAudit.begin(target, Occasion.of(Trigger.START))),
                FIRST_WAIT.toMillis(),
                TimeUnit.MILLISECONDS);
        if (!receivers.all().isEmpty()) {
            alerting = threads.newThread(alerts);
            alerting.start();
        }
    }

    /** What has just been found is told without waiting for the next look. */
    void audited(@Observes FinishedAudit audit, AlertLoop alerts) {
        alerts.nudge();
    }

    /** Not at the end of the bean: by then the server has interrupted the threads. */
    void stop(@Observes Shutdown event, EngineWatches watches, RunAudit runAudit) {
        watches.stop();
        Optional.ofNullable(firstAudits).ifPresent(waiting -> waiting.cancel(false));
        Optional.ofNullable(alerting).ifPresent(Thread::interrupt);
        AuditSchedule running = schedule;
        schedule = null;
        if (running != null) {
            running.stop();
        }
        if (!runAudit.settle(LAST_WAIT)) {
            LOG.warn("an audit that has not ended after {} s is broken off", LAST_WAIT.toSeconds());
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }
}
