package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.audit.ScheduleState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Whether the auditor has started, can work, and is alive. */
@ApplicationScoped
class Health {

    private static final int PATIENCE_SECONDS = 2;

    /** Beans exist only once the application has started. */
    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("started");
    }

    @Produces
    @Liveness
    HealthCheck live() {
        return () -> HealthCheckResponse.up("live");
    }

    /** Without its database it can neither sign anybody in nor keep an audit. */
    @Produces
    @Readiness
    HealthCheck ready(DataSource database) {
        return () ->
                HealthCheckResponse.named("database").status(answers(database)).build();
    }

    /** Without schedules nothing would be audited unless somebody asks. */
    @Produces
    @Readiness
    HealthCheck scheduled(ScheduleState schedule) {
        return () -> HealthCheckResponse.named("schedule")
                .status(schedule.isRunning())
                .build();
    }

    private static boolean answers(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            // The answer is the check's own; the server logs why its pool is empty.
            return false;
        }
    }
}
