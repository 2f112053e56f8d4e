package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.Reports;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final List<Severity> THRESHOLDS =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

    @Test
    void drift_turns_the_verdict_from_its_severity_on() {
        assertThat(verdicts(Reports.withDrift(Severity.MEDIUM)))
                .containsExactly(Verdict.DRIFTED, Verdict.DRIFTED, Verdict.CLEAN, Verdict.CLEAN);
        assertThat(verdicts(Reports.withDrift(Severity.CRITICAL))).containsOnly(Verdict.DRIFTED);
    }

    @Test
    void violation_above_a_threshold_that_hides_the_drift_is_a_violation() {
        assertThat(verdicts(Reports.withDriftAndViolation(Severity.LOW, Severity.HIGH)))
                .containsExactly(Verdict.DRIFTED, Verdict.VIOLATIONS, Verdict.VIOLATIONS, Verdict.CLEAN);
        assertThat(verdicts(Reports.withDriftAndViolation(Severity.HIGH, Severity.LOW)))
                .containsExactly(Verdict.DRIFTED, Verdict.DRIFTED, Verdict.DRIFTED, Verdict.CLEAN);
    }

    @Test
    void clean_and_incomplete_are_so_by_every_threshold() {
        assertThat(verdicts(Reports.clean())).containsOnly(Verdict.CLEAN);
        assertThat(verdicts(Reports.incomplete())).containsOnly(Verdict.INCOMPLETE);
    }

    @Test
    void numbers_that_are_kept_come_to_what_the_report_comes_to() {
        Stream<AuditReport> mixed = Arrays.stream(Severity.values())
                .flatMap(drift -> Arrays.stream(Severity.values())
                        .map(violation -> Reports.withDriftAndViolation(drift, violation)))
                .filter(report -> report.verdict() == report.verdict(Severity.LOW));

        assertThat(Stream.concat(mixed, Stream.of(Reports.drifted(), Reports.clean(), Reports.incomplete())))
                .hasSizeGreaterThan(20)
                .allSatisfy(report -> assertThat(verdicts(report))
                        .isEqualTo(THRESHOLDS.stream().map(report::verdict).toList()));
    }

    @Test
    void audit_of_which_no_number_was_kept_stays_as_it_was_judged() {
        AuditSummary old = summary(Verdict.DRIFTED, new OpenCounts(0, 0, 0, 0, 0, Optional.empty()));

        assertThat(THRESHOLDS)
                .allSatisfy(least -> assertThat(Judgement.of(old, least)).isEqualTo(Verdict.DRIFTED));
    }

    private static List<Verdict> verdicts(AuditReport report) {
        AuditSummary audit = summary(report.verdict(), OpenCounts.of(report.findings()));
        return THRESHOLDS.stream().map(least -> Judgement.of(audit, least)).toList();
    }

    private static AuditSummary summary(Verdict verdict, OpenCounts open) {
        return new AuditSummary(
                UUID.randomUUID(),
                "prod",
                Trigger.SCHEDULE,
                Reports.READ_AT,
                Reports.READ_AT,
                verdict,
                open,
                Optional.empty());
    }
}
