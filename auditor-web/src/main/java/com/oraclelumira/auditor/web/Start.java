package com.oraclelumira.auditor.web;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.alert.AlertLoop;
import com.oraclelumira.auditor.web.alert.Receivers;
import com.oraclelumira.auditor.web.audit.EngineWatches;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.PollGit;
import com.oraclelumira.auditor.web.audit.Retention;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import com.oraclelumira.auditor.web.security.FirstAccount;
import com.oraclelumira.auditor.web.security.OidcSettings;
import com.oraclelumira.auditor.web.security.Transport;
import com.oraclelumira.auditor.web.store.Schema;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What starts audits and tells of them, once the database can be used; in order. */
@Component
class Start {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    /** How long the first audits wait: the processors are for the first page until then. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(3);

    private final Schema schema;
    private final DataSource database;
    private final ManagedThreadFactory threads;
    private final ManagedScheduledExecutorService later;
    private final Config config;
    private final Targets targets;
    private final RunAudit runAudit;
    private final PollGit pollGit;
    private final Retention retention;
    private final EngineWatches watches;
    private final Receivers receivers;
    private final AlertLoop alerts;
    private final FirstAccount firstAccount;
    private final Transport transport;
    private final OidcSettings provider;

    @Inject
    Start(
            Schema schema,
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
        this.schema = schema;
        this.database = database;
        this.threads = threads;
        this.later = later;
        this.config = config;
        this.targets = targets;
        this.runAudit = runAudit;
        this.pollGit = pollGit;
        this.retention = retention;
        this.watches = watches;
        this.receivers = receivers;
        this.alerts = alerts;
        this.firstAccount = firstAccount;
        this.transport = transport;
        this.provider = provider;
    }

    /**
     * What runs by itself from now on.
     *
     * @param schedule starts audits
     * @param firstAudits those that do not wait for it
     * @param alerting tells of them; absent where nobody is told
     */
    record Running(AuditSchedule schedule, Future<?> firstAudits, Optional<Thread> alerting) {

        void stop() {
            firstAudits.cancel(false);
            alerting.ifPresent(Thread::interrupt);
            schedule.stop();
        }
    }

    /** Absent where the server stops before the database can be used. */
    Optional<Running> begin() throws InterruptedException {
        Stream.of(transport.problems(), provider.problems(), targets.problems(), receivers.problems())
                .flatMap(List::stream)
                .map(Problem::toString)
                .forEach(LOG::warn);
        if (!schema.bringUpToDate()) {
            return Optional.empty();
        }
        Announcement.of(Parts.address(transport, config), firstAccount.makeOnce(), FirstAccount.NAME);
        AuditSchedule schedule = AuditSchedule.start(database, threads, targets.all(), runAudit, pollGit, retention);
        watches.start();
        return Optional.of(new Running(schedule, firstAudits(), alerting()));
    }

    private Future<?> firstAudits() {
        return later.schedule(
                () -> targets.all().forEach(target -> runAudit.begin(target, Occasion.of(Trigger.START))),
                FIRST_WAIT.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Optional<Thread> alerting() {
        if (receivers.all().isEmpty()) {
            return Optional.empty();
        }
        Thread alerting = threads.newThread(alerts);
        alerting.start();
        return Optional.of(alerting);
    }
}
