package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.history.HostEvent;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunAuditTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:01Z");
    private static final Target TARGET = TestTargets.onHost("prod", "tcp://root:hunter2@10.0.0.5:2375");

    private final Kept kept = new Kept();
    private final List<FinishedAudit> told = new ArrayList<>();

    @Test
    void finished_audit_is_the_targets_latest_and_is_kept() {
        RunAudit runAudit = runAudit(target -> Reports.drifted(), Runnable::run);

        FinishedAudit audit =
                runAudit.start(TARGET, Occasion.of(Trigger.DEMAND)).join();

        assertThat(audit.report()).isEqualTo(Reports.drifted());
        assertThat(audit.finishedAt()).isEqualTo(NOW);
        assertThat(runAudit.status(TARGET)).isEqualTo(new TargetStatus(TARGET, Optional.of(audit), false));
        assertThat(kept.audits).containsExactly(audit);
    }

    @Test
    void target_nobody_audited_yet_has_no_report() {
        RunAudit runAudit = runAudit(target -> Reports.clean(), Runnable::run);

        assertThat(runAudit.status(TARGET)).isEqualTo(new TargetStatus(TARGET, Optional.empty(), false));
    }

    @Test
    void stop_waits_for_the_audit_under_way_but_not_for_ever() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        RunAudit runAudit = runAudit(target -> Reports.clean(), waiting::add);
        assertThat(runAudit.settle(Duration.ofMinutes(1)))
                .as("nothing is under way")
                .isTrue();
        runAudit.begin(TARGET, Occasion.of(Trigger.DEMAND));

        assertThat(runAudit.settle(Duration.ofMillis(1))).isFalse();
        waiting.remove().run();
        assertThat(runAudit.settle(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void who_asks_meanwhile_gets_the_audit_under_way() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        RunAudit runAudit = runAudit(target -> Reports.clean(), waiting::add);

        CompletableFuture<FinishedAudit> first = runAudit.start(TARGET, Occasion.of(Trigger.SCHEDULE));
        CompletableFuture<FinishedAudit> second = runAudit.start(TARGET, Occasion.of(Trigger.DEMAND));

        assertThat(second).isSameAs(first).isNotDone();
        assertThat(runAudit.status(TARGET).running()).isTrue();
        waiting.remove().run();
        assertThat(first).isCompleted();
        assertThat(waiting).isEmpty();
        assertThat(runAudit.start(TARGET, Occasion.of(Trigger.DEMAND))).isNotSameAs(first);
    }

    @Test
    void audit_without_a_report_is_incomplete_and_never_the_last_good_one() {
        List<Audits> turns = new ArrayList<>(List.of(target -> Reports.clean(), target -> {
            throw new AuditException("cancelled", new InterruptedException());
        }));
        RunAudit runAudit = runAudit(target -> turns.remove(0).audit(target), Runnable::run);

        runAudit.begin(TARGET, Occasion.of(Trigger.SCHEDULE));
        AuditReport report =
                runAudit.start(TARGET, Occasion.of(Trigger.SCHEDULE)).join().report();

        assertThat(report.verdict()).isEqualTo(AuditReport.Verdict.INCOMPLETE);
        assertThat(report.problems()).singleElement().asString().contains("cancelled");
        assertThat(report.target().host()).isEqualTo("tcp://10.0.0.5:2375");
    }

    @Test
    void defect_of_the_auditor_is_incomplete_and_tells_nothing_from_inside() {
        RunAudit runAudit = runAudit(
                target -> {
                    throw new IllegalStateException("password=hunter2");
                },
                Runnable::run);

        AuditReport report =
                runAudit.start(TARGET, Occasion.of(Trigger.DEMAND)).join().report();

        assertThat(report.verdict()).isEqualTo(AuditReport.Verdict.INCOMPLETE);
        assertThat(report.toString()).doesNotContain("hunter2");
    }

    @Test
    void store_that_fails_costs_no_report() {
        kept.broken = true;
        RunAudit runAudit = runAudit(target -> Reports.clean(), Runnable::run);

        assertThat(runAudit.start(TARGET, Occasion.of(Trigger.DEMAND)).join().report())
                .isEqualTo(Reports.clean());
    }

    private RunAudit runAudit(Audits audits, java.util.concurrent.Executor executor) {
        return new RunAudit(audits, new LatestAudits(kept, told::add), Clock.fixed(NOW, ZoneOffset.UTC), executor);
    }

    @Test
    void change_during_an_audit_is_looked_at_by_another_one_after_it() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        RunAudit runAudit = runAudit(target -> Reports.clean(), waiting::add);
        HostEvent first = event("update");
        HostEvent second = event("rename");

        runAudit.begin(TARGET, Occasion.of(Trigger.SCHEDULE));
        runAudit.begin(TARGET, new Occasion(Trigger.EVENT, List.of(first)));
        runAudit.begin(TARGET, new Occasion(Trigger.EVENT, List.of(second)));
        waiting.remove().run();
        waiting.remove().run();

        assertThat(waiting).isEmpty();
        assertThat(kept.audits)
                .extracting(FinishedAudit::occasion)
                .containsExactly(Occasion.of(Trigger.SCHEDULE), new Occasion(Trigger.EVENT, List.of(first, second)));
        assertThat(told).isEqualTo(kept.audits);
    }

    @Test
    void audit_of_another_node_is_the_latest_as_soon_as_it_is_kept() {
        RunAudit runAudit = runAudit(target -> Reports.clean(), Runnable::run);
        FinishedAudit mine =
                runAudit.start(TARGET, Occasion.of(Trigger.SCHEDULE)).join();
        FinishedAudit theirs = new FinishedAudit(
                UUID.randomUUID(),
                TARGET.name(),
                Occasion.of(Trigger.DEMAND),
                NOW.plusSeconds(60),
                NOW.plusSeconds(61),
                Reports.drifted());

        assertThat(runAudit.status(TARGET).latest()).contains(mine);
        kept.keep(theirs);
        assertThat(runAudit.status(TARGET).latest()).contains(theirs);
    }

    private static HostEvent event(String action) {
        return new HostEvent(NOW, action, "prod_db_1", Optional.of("db"));
    }

    private static final class Kept implements AuditStore {
        private final List<FinishedAudit> audits = new ArrayList<>();
        private boolean broken;

        @Override
        public void keep(FinishedAudit audit) {
            if (broken) {
                throw new IllegalStateException("disk full");
            }
            audits.add(audit);
        }

        @Override
        public Optional<AuditSummary> latest(String target) {
            return page(target, Instant.MAX, 1).stream().findFirst();
        }

        @Override
        public Optional<FinishedAudit> audit(UUID id) {
            return audits.stream().filter(audit -> audit.id().equals(id)).findFirst();
        }

        @Override
        public List<AuditSummary> page(String target, Instant before, int limit) {
            List<AuditSummary> latestFirst = new ArrayList<>(since(target, Instant.MIN));
            Collections.reverse(latestFirst);
            return latestFirst.stream()
                    .filter(audit -> audit.finishedAt().isBefore(before))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<AuditSummary> since(String target, Instant from) {
            return audits.stream()
                    .filter(audit -> audit.target().equals(target))
                    .map(FinishedAudit::summary)
                    .filter(audit -> !audit.finishedAt().isBefore(from))
                    .toList();
        }

        @Override
        public int forgetBefore(Instant limit) {
            throw new UnsupportedOperationException("nobody asks for it here");
        }
    }
}
