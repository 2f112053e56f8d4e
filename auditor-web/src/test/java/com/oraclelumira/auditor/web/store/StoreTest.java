package com.oraclelumira.auditor.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.CoreReportJson;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.FindingQuery;
import com.oraclelumira.auditor.web.history.HostEvent;
import com.oraclelumira.auditor.web.security.Account;
import com.oraclelumira.auditor.web.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept is read back; each test has a database of its own. In-container tests show the same in transactions, and PostgreSQL. */
class StoreTest {

    private static final String TARGET = "prod";
    private static final Instant START = Instant.parse("2026-11-24T09:30:00.123456Z");

    private final JdbcDataSource database = new JdbcDataSource();
    private final Rows rows = new Rows(database, () -> {});
    private final DatabaseHistory history = new DatabaseHistory(rows);
    private final DatabaseAudits audits = new DatabaseAudits(rows, history, new CoreReportJson());
    private final DatabaseAccounts accounts = new DatabaseAccounts(rows);

    @BeforeEach
    void tables() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Schema.migrate(database);
    }

    @Test
    void account_kept_again_takes_the_place_of_the_one_of_its_name() {
        accounts.keep(account("kim", Role.VIEWER));
        accounts.keep(account("ann", Role.VIEWER));
        accounts.keep(account("kim", Role.ADMIN));

        assertThat(accounts.all()).containsExactly(account("ann", Role.VIEWER), account("kim", Role.ADMIN));
        assertThat(accounts.named("nobody")).isEmpty();
    }

    @Test
    void audit_is_read_back_as_it_was_kept() {
        HostEvent event = new HostEvent(START, "update", "oracle_crm", Optional.of("dolibarr"));
        HostEvent other = new HostEvent(START, "rename", "x".repeat(300), Optional.empty());
        FinishedAudit audit = audit(Reports.drifted(), START, new Occasion(Trigger.EVENT, List.of(event, other)));

        audits.keep(audit);

        FinishedAudit kept = audits.audit(audit.id()).orElseThrow();
        assertThat(kept.summary()).isEqualTo(audit.summary());
        assertThat(kept.occasion().events()).startsWith(event).hasSize(2);
        assertThat(kept.occasion().events().get(1).subject())
                .hasSize(255)
                .endsWith("x…")
                .startsWith("xxx");
        assertThat(kept.report()).usingRecursiveComparison().isEqualTo(audit.report());
        assertThat(audits.latest(TARGET)).contains(audit.summary());
    }

    @Test
    void audits_that_found_the_same_share_a_report() {
        audits.keep(audit(Reports.drifted(), START));
        audits.keep(audit(Reports.drifted(), START.plusSeconds(1)));

        assertThat(rows.all(ReportRow.TABLE, "")).hasSize(1);
        assertThat(audits.page(TARGET, START.plusSeconds(1), 9)).hasSize(1);
        assertThat(audits.since(TARGET, START))
                .extracting(AuditSummary::finishedAt)
                .containsExactly(START, START.plusSeconds(1));
    }

    @Test
    void audit_that_another_one_has_overtaken_says_nothing_about_what_is_open() {
        FinishedAudit clean = audit(Reports.clean(), START.plusSeconds(1));
        audits.keep(clean);
        audits.keep(audit(Reports.drifted(), START));

        assertThat(audits.latest(TARGET)).contains(clean.summary());
        assertThat(history.open(TARGET)).isEmpty();
    }

    @Test
    void lives_begin_go_on_and_end_with_the_audits() {
        List<Finding> found = Reports.drifted().findings();
        audits.keep(audit(Reports.drifted(), START));
        audits.keep(audit(Reports.drifted(), START.plusSeconds(1)));

        assertThat(history.open(TARGET).values())
                .hasSameSizeAs(found)
                .allSatisfy(life -> assertThat(life.firstSeen()).isEqualTo(START))
                .allSatisfy(life -> assertThat(life.lastSeen()).isEqualTo(START.plusSeconds(1)));

        audits.keep(audit(Reports.clean(), START.plusSeconds(2)));

        assertThat(history.open(TARGET)).isEmpty();
        assertThat(history.events(found.get(0).fingerprint()))
                .extracting(FindingEvent::change)
                .containsExactly(Change.OPENED, Change.RESOLVED);
        assertThat(history.eventsSince(TARGET, START, 2))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.at()).isEqualTo(START.plusSeconds(2)));
        assertThat(audits.forgetBefore(START.plusSeconds(3)))
                .as("the latest audit stays")
                .isEqualTo(2);
        assertThat(history.find(FindingQuery.all(9))).isEmpty();
    }

    @Test
    void findings_are_narrowed_by_whatever_is_asked_for() {
        audits.keep(audit(Reports.drifted(), START));
        List<FindingLife> all = history.find(FindingQuery.all(99));
        List<FindingLife> drifts = all.stream()
                .filter(life -> life.facts().kind() == Finding.Kind.DRIFT)
                .toList();

        assertThat(all).extracting(FindingLife::fingerprint).isSorted().hasSize(6);
        assertThat(history.find(asking(Optional.of(TARGET), Optional.empty(), Optional.empty())))
                .isEqualTo(drifts)
                .hasSize(4);
        assertThat(history.find(asking(Optional.of(TARGET), Optional.of(Severity.HIGH), Optional.empty())))
                .extracting(life -> life.facts().severity())
                .containsExactlyInAnyOrder(Severity.HIGH, Severity.CRITICAL);
        assertThat(history.find(asking(
                        Optional.of(TARGET),
                        Optional.empty(),
                        Optional.of(drifts.get(0).fingerprint()))))
                .isEqualTo(drifts.subList(1, drifts.size()));
        assertThat(history.find(asking(Optional.of("other"), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    /** Open drifts that nothing accepts. */
    private static FindingQuery asking(Optional<String> target, Optional<Severity> least, Optional<String> after) {
        return new FindingQuery(
                target,
                Optional.of(true),
                Optional.of(false),
                least,
                Optional.of(Finding.Kind.DRIFT),
                Optional.<DriftClass>empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(START),
                after,
                99);
    }

    @Test
    void drifts_of_audits_before_the_threshold_are_taken_for_as_grave_as_the_gravest_finding() {
        JdbcDataSource old = new JdbcDataSource();
        old.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(old).target("5").load().migrate();
        Rows before = new Rows(old, () -> {});
        before.update("insert into report (digest, json) values ('d', '{}')");
        before.update("insert into audit (id, target, trigger_id, started_at, finished_at, verdict, report_digest,"
                + " open_high, open_low, open_drifts) values ('" + UUID.randomUUID()
                + "', 'prod', 'schedule', now(), now(), 'drifted', 'd', 1, 3, 2)");
        before.update("insert into audit (id, target, trigger_id, started_at, finished_at, verdict, report_digest,"
                + " open_high) values ('" + UUID.randomUUID()
                + "', 'prod', 'schedule', now(), now(), 'violations', 'd', 1)");

        Schema.migrate(old);

        assertThat(before.all(AuditRow.TABLE, "order by open_drifts"))
                .extracting(row -> row.summary().open())
                .containsExactly(
                        new OpenCounts(0, 1, 0, 0, 0, Optional.empty()),
                        new OpenCounts(0, 1, 0, 3, 2, Optional.of(Severity.HIGH)));
    }

    @Test
    void value_that_must_be_there_is_missed_by_the_name_of_its_column() {
        assertThatThrownBy(() -> rows.query("select cast(null as varchar) as name", row -> row.text("name")))
                .isInstanceOf(StoreException.class)
                .hasMessage("column name is null");
    }

    @Test
    void refused_statement_is_told_without_its_values() {
        assertThatThrownBy(() -> rows.update("delete from nothing where secret = ?", "hunter2"))
                .isInstanceOf(StoreException.class)
                .hasMessage("the database refused: delete from nothing where secret = ?");
    }

    @Test
    void nothing_to_write_is_no_statement() {
        rows.keep(AuditRow.TABLE, List.of());

        assertThat(rows.has(AuditRow.TABLE, UUID.randomUUID())).isFalse();
    }

    @Test
    void many_rows_are_found_by_their_keys_at_once() {
        List<Account> many = IntStream.range(0, 2_000)
                .mapToObj(i -> account("account-" + i, Role.VIEWER))
                .toList();
        rows.update("delete from account");
        many.forEach(accounts::keep);

        assertThat(rows.query(
                        "select name from account where name = any(?)",
                        row -> row.text("name"),
                        many.stream().map(Account::name).toList()))
                .hasSize(2_000);
    }

    private static Account account(String name, Role role) {
        return new Account(name, Optional.empty(), "hash", role, false, false, START);
    }

    private static FinishedAudit audit(AuditReport report, Instant at) {
        return audit(report, at, Occasion.of(Trigger.SCHEDULE));
    }

    private static FinishedAudit audit(AuditReport report, Instant at, Occasion occasion) {
        return new FinishedAudit(UUID.randomUUID(), TARGET, occasion, at.minusSeconds(1), at, report);
    }
}
