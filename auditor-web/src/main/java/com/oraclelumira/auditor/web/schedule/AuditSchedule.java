package com.oraclelumira.auditor.web.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.PollGit;
import com.oraclelumira.auditor.web.audit.Retention;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.target.Schedule;
import com.oraclelumira.auditor.web.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Audits targets when their schedules say so: one task a target, kept in the database, so that of several nodes one runs it
 * and another takes over where a node dies.
 */
public final class AuditSchedule {

    private static final int THREADS = 4;
    private static final int HOUSEKEEPERS = 3;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration POLLING = Duration.ofSeconds(5);
    /** Between two times of forgetting what is old. */
    private static final Duration FORGETTING = Duration.ofHours(6);

    /** How long a stop waits for audits under way. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    private AuditSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Starts the schedules of those targets.
     *
     * @param threads makes the threads; the server's own, so that it knows whose work they do
     */
    public static AuditSchedule start(
            DataSource database,
            ThreadFactory threads,
            List<Target> targets,
            RunAudit runAudit,
            PollGit pollGit,
            Retention retention) {
        List<RecurringTask<Void>> tasks = Stream.of(
                        targets.stream().flatMap(target -> task(target, runAudit).stream()),
                        targets.stream().flatMap(target -> task(target, pollGit).stream()),
                        Stream.of(task(retention)))
                .flatMap(Function.identity())
                .toList();
        Scheduler scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed("auditor-" + UUID.randomUUID()))
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(new ScheduledThreadPoolExecutor(HOUSEKEEPERS, threads))
                .threads(THREADS)
                .heartbeatInterval(HEARTBEAT)
                .pollingInterval(POLLING)
                .shutdownMaxWait(LAST_WAIT)
                .jdbcCustomization(dialect(database))
                .build();
        scheduler.start();
        return new AuditSchedule(scheduler);
    }

    public void stop() {
        scheduler.stop();
    }

    /** The scheduler knows PostgreSQL by itself; H2 does with what every database does. Times are kept in UTC. */
    private static JdbcCustomization dialect(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return product.equals("H2")
                    ? new DefaultJdbcCustomization(true)
                    : new AutodetectJdbcCustomization(database, true);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private static Optional<RecurringTask<Void>> task(Target target, RunAudit runAudit) {
        return schedule(target.schedule())
                .map(schedule -> Tasks.recurring("audit-" + target.name(), schedule)
                        .execute((instance, context) -> runAudit.start(target, Occasion.of(Trigger.SCHEDULE))
                                .join()));
    }

    private static Optional<RecurringTask<Void>> task(Target target, PollGit pollGit) {
        return target.poll()
                .map(pause -> Tasks.recurring("poll-" + target.name(), FixedDelay.of(pause))
                        .execute((instance, context) -> pollGit.look(target)));
    }

    private static RecurringTask<Void> task(Retention retention) {
        return Tasks.recurring("forget-old-audits", FixedDelay.of(FORGETTING))
                .execute((instance, context) -> retention.forget());
    }

    private static Optional<com.github.kagkarlsson.scheduler.task.schedule.Schedule> schedule(Schedule schedule) {
        if (schedule instanceof Schedule.Every every) {
            return Optional.of(FixedDelay.of(every.pause()));
        }
        if (schedule instanceof Schedule.Cron cron) {
            return Optional.of(new CronSchedule(cron.line(), cron.zone(), CronStyle.SPRING53));
        }
        return Optional.empty();
    }

    /**
     * What tells the next time of a cron line of six fields after an instant.
     *
     * @throws IllegalArgumentException where these schedules do not read it
     */
    public static UnaryOperator<Instant> times(String line, ZoneId zone) {
        if (!isCron(line)) {
            throw new IllegalArgumentException("not a cron line of six fields");
        }
        CronSchedule schedule = new CronSchedule(line, zone, CronStyle.SPRING53);
        return schedule::getInitialExecutionTime;
    }

    /** Whether that is a cron line of six fields as these schedules read it. */
    public static boolean isCron(String line) {
        try {
            return !new CronSchedule(line, java.time.ZoneOffset.UTC, CronStyle.SPRING53).isDisabled();
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
