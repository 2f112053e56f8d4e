package com.oraclelumira.auditor.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.Reports;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void open_findings_are_counted_by_severity_and_class_and_waived_ones_apart() {
        AuditReport report = Reports.drifted();

        String text = Metrics.afterAuditOf(report);

        assertThat(text)
                .contains("# TYPE lumira_findings gauge")
                .contains("lumira_findings{class=\"removed\",severity=\"high\",target=\"prod\"} 1.0")
                .contains("lumira_findings{class=\"stale\",severity=\"critical\",target=\"prod\"} 0.0");
        assertThat(Metrics.sum(text, "lumira_findings{") + Metrics.sum(text, "lumira_waived_findings{"))
                .isEqualTo(report.findings().size());
        assertThat(Metrics.sum(text, "lumira_waived_findings{")).isPositive();
    }

    @Test
    void exactly_one_verdict_is_the_present_one() {
        String text = Metrics.afterAuditOf(Reports.drifted());

        assertThat(text).contains("lumira_verdict{target=\"prod\",verdict=\"drifted\"} 1.0");
        assertThat(Metrics.sum(text, "lumira_verdict{")).isEqualTo(1);
    }

    @Test
    void verdict_is_by_the_targets_threshold_and_findings_below_it_are_counted_all_the_same() {
        assertThat(Metrics.afterAuditOf(Reports.withDrift(Severity.MEDIUM), "high"))
                .contains("lumira_verdict{target=\"prod\",verdict=\"clean\"} 1.0")
                .contains("lumira_audits_total{target=\"prod\",verdict=\"clean\"} 1.0")
                .contains("lumira_findings{class=\"changed\",severity=\"medium\",target=\"prod\"} 1.0");
        assertThat(Metrics.afterAuditOf(Reports.withDrift(Severity.HIGH), "high"))
                .contains("lumira_verdict{target=\"prod\",verdict=\"drifted\"} 1.0")
                .contains("lumira_audits_total{target=\"prod\",verdict=\"drifted\"} 1.0");
        assertThat(Metrics.afterAuditOf(Reports.incomplete(), "critical"))
                .contains("lumira_verdict{target=\"prod\",verdict=\"incomplete\"} 1.0");
    }

    @Test
    void target_nobody_audited_yet_is_pending_and_has_no_findings_at_all() {
        String text = Metrics.beforeAnyAudit();

        assertThat(text)
                .contains("lumira_verdict{target=\"prod\",verdict=\"pending\"} 1.0")
                .doesNotContain("lumira_findings", "lumira_last_audit", "lumira_last_success", "lumira_oldest_drift");
    }

    @Test
    void audit_that_could_not_read_all_it_needs_is_no_success() {
        assertThat(Metrics.afterAuditOf(Reports.incomplete()))
                .contains("lumira_last_audit_timestamp_seconds{target=\"prod\"}")
                .contains("lumira_audits_total{target=\"prod\",verdict=\"incomplete\"} 1.0")
                .doesNotContain("lumira_last_success");
        assertThat(Metrics.afterAuditOf(Reports.clean()))
                .contains("lumira_last_success_timestamp_seconds{target=\"prod\"} 1.795512601E9")
                .contains("lumira_audits_total{target=\"prod\",verdict=\"clean\"} 1.0");
    }

    @Test
    void durations_are_those_of_the_audits() {
        assertThat(Metrics.afterAuditOf(Reports.clean()))
                .contains("lumira_last_audit_duration_seconds{target=\"prod\"} 2.5")
                .contains("lumira_audit_seconds_total{target=\"prod\"} 2.5");
    }

    @Test
    void what_other_parts_know_is_told_and_left_out_where_they_are_not_there() {
        assertThat(Metrics.withEverything())
                .contains("lumira_oldest_drift_age_seconds{target=\"prod\"} 3600.0")
                .contains("lumira_event_stream_connected{target=\"prod\"} 0.0")
                .contains("lumira_alert_failures_total{receiver=\"ops\"} 3.0")
                .contains("lumira_alerts_waiting{receiver=\"ops\"} 2.0")
                .contains("lumira_alerts_dead{receiver=\"ops\"} 1.0")
                .contains("lumira_alert_last_delivery_timestamp_seconds{receiver=\"ops\"} 1.795512601E9")
                .contains("lumira_schedule_running 1.0")
                .contains("lumira_configuration_problems 1.0");
        assertThat(Metrics.afterAuditOf(Reports.clean()))
                .contains("lumira_oldest_drift_age_seconds{target=\"prod\"} 0.0")
                .doesNotContain("lumira_event_stream", "lumira_alert");
    }

    @Test
    void every_metric_can_be_told_and_none_has_labels_beyond_its_own() {
        String text = Metrics.withEverything();

        for (Metric metric : Metric.values()) {
            assertThat(text).contains("# HELP " + metric.id() + " " + metric.help());
            String labels = metric.labels().isEmpty()
                    ? ""
                    : "\\{"
                            + metric.labels().stream()
                                    .sorted()
                                    .map(label -> label + "=\"[a-z]+\"")
                                    .collect(java.util.stream.Collectors.joining(","))
                            + "\\}";
            assertThat(text.lines().filter(line -> line.matches(metric.id() + "[{ ].*")))
                    .isNotEmpty()
                    .allMatch(line -> line.matches(metric.id() + labels + " [0-9.E]+"));
        }
    }
}
