package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.ScheduleState;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionStore;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.security.Account;
import com.oraclelumira.auditor.web.security.Accounts;
import com.oraclelumira.auditor.web.security.FirstAccount;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, among the application's own beans. */
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Targets targets;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RunAudit runAudit;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AuditStore store;

    @Inject
    @SuppressWarnings("NullAway.Init")
    History history;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Accounts accounts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ActionStore actions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ScheduleState schedule;

    @Resource(lookup = "jdbc/lumira")
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @Deployment
    static WebArchive application() {
        return Deployments.withTests(InContainerIT.class);
    }

    /** The application is deployed before its tables are up to date. */
    @BeforeEach
    void awaitStart() throws InterruptedException {
        for (int i = 0; i < 600 && !schedule.isRunning(); i++) {
            Thread.sleep(100);
        }
        assertThat(schedule.isRunning()).isTrue();
    }

    @Test
    void demo_target_is_there_because_the_configuration_asks_for_it() {
        assertThat(targets.all()).extracting(Target::name).containsExactly("lumira-demo");
        assertThat(targets.all().get(0).isDemo()).isTrue();
        assertThat(targets.problems()).isEmpty();
    }

    @Test
    void audit_of_the_recorded_stack_finds_drift_and_is_kept() {
        Target demo = targets.all().get(0);

        FinishedAudit audit = runAudit.start(demo, Occasion.of(Trigger.DEMAND)).join();

        assertThat(audit.report().verdict()).isEqualTo(AuditReport.Verdict.DRIFTED);
        assertThat(audit.report().desired().commit()).isPresent();
        assertThat(store.latest(demo.name())).contains(audit.summary());
        FinishedAudit kept = store.audit(audit.id()).orElseThrow();
        assertThat(kept.summary()).isEqualTo(audit.summary());
        assertThat(kept.report())
                .usingRecursiveComparison()
                .ignoringFields("live.value.readAt")
                .isEqualTo(audit.report());
        assertThat(history.open(demo.name()).keySet())
                .containsExactlyInAnyOrderElementsOf(audit.report().findings().stream()
                        .map(Finding::fingerprint)
                        .collect(Collectors.toSet()));
    }

    @Test
    void no_row_of_the_database_holds_a_password_of_the_recorded_stack() throws SQLException {
        FinishedAudit audit = runAudit.start(targets.all().get(0), Occasion.of(Trigger.DEMAND))
                .join();

        assertThat(everything())
                .contains(audit.id().toString())
                .anyMatch(value -> value.contains("DOLI_DB_PASSWORD"))
                .noneMatch(value -> value.contains("fixture-db-password") || value.contains("fixture-root-password"));
    }

    @Test
    void first_account_is_an_administrator_with_a_salted_hash() {
        Account first = accounts.named(FirstAccount.NAME).orElseThrow();

        assertThat(first.role()).isEqualTo(Role.ADMIN);
        assertThat(first.passwordHash()).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void what_was_done_long_ago_is_forgotten_and_nothing_else() {
        Actor auditor = Actor.stranger("");
        Instant old = Instant.parse("2001-02-03T04:05:06Z");
        actions.keep(new Action(old, auditor.shown(), Action.Kind.REVIEWED, "old", "", ""));
        actions.keep(new Action(old.plusSeconds(1), auditor.shown(), Action.Kind.REVIEWED, "newer", "", ""));

        assertThat(actions.forgetBefore(old.plusSeconds(1))).isEqualTo(1);
        assertThat(actions.forgetBefore(old.plusSeconds(2))).isEqualTo(1);
        assertThat(actions.forgetBefore(old.plusSeconds(2))).isZero();
    }

    @Test
    void schedule_of_each_target_is_in_the_database() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select task_name from scheduled_tasks")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("audit-lumira-demo");
        }
    }

    /** Every value of every row of the application's tables, as text. */
    private List<String> everything() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            while (tables.next()) {
                try (ResultSet rows =
                        statement.executeQuery("select * from \"" + tables.getString("TABLE_NAME") + '"')) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            values.add(String.valueOf(rows.getString(i)));
                        }
                    }
                }
            }
        }
        return values;
    }
}
