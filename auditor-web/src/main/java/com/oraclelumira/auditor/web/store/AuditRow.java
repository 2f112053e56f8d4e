package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.HostEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An audit as a row.
 *
 * @param report the digest of its report
 * @param liveReadAt when the live state was read; absent where it was not, or before that was noted
 */
record AuditRow(AuditSummary summary, String report, Optional<Instant> liveReadAt) {

    private static final Columns<OpenCounts> OPEN = Columns.of(OpenCounts.class)
            .and("open_critical", OpenCounts::critical)
            .and("open_high", OpenCounts::high)
            .and("open_medium", OpenCounts::medium)
            .and("open_low", OpenCounts::low)
            .and("open_drifts", OpenCounts::drifts)
            .and("gravest_drift", OpenCounts::gravestDrift);

    private static final Columns<AuditSummary> SUMMARY = Columns.of(AuditSummary.class)
            .and("id", AuditSummary::id)
            .and("target", AuditSummary::target)
            .and("trigger_id", AuditSummary::trigger)
            .and("started_at", AuditSummary::startedAt)
            .and("finished_at", AuditSummary::finishedAt)
            .and("verdict", AuditSummary::verdict)
            .and(OPEN, AuditSummary::open)
            .and("commit_id", AuditSummary::commit);

    static final Table<AuditRow> TABLE = new Table<>(
            "audit",
            Columns.of(AuditRow.class)
                    .and(SUMMARY, AuditRow::summary)
                    .and("report_digest", AuditRow::report)
                    .and("read_at", AuditRow::liveReadAt),
            row -> new AuditRow(summary(row), row.text("report_digest"), row.timeIfAny("read_at")));

    static AuditRow of(FinishedAudit audit, String report) {
        return new AuditRow(audit.summary(), report, audit.report().live().map(AuditReport.Live::readAt));
    }

    private static AuditSummary summary(Row row) {
        return new AuditSummary(
                row.id("id"),
                row.text("target"),
                row.constant("trigger_id", Trigger.class),
                row.time("started_at"),
                row.time("finished_at"),
                row.constant("verdict", AuditReport.Verdict.class),
                new OpenCounts(
                        row.number("open_critical"),
                        row.number("open_high"),
                        row.number("open_medium"),
                        row.number("open_low"),
                        row.number("open_drifts"),
                        row.constantIfAny("gravest_drift", Severity.class)),
                row.textIfAny("commit_id"));
    }

    FinishedAudit audit(List<HostEvent> events, AuditReport report) {
        return new FinishedAudit(
                summary.id(),
                summary.target(),
                new Occasion(summary.trigger(), events),
                summary.startedAt(),
                summary.finishedAt(),
                report);
    }

    /** When the live state was read, as far as is known: then, or when the audit ended. */
    Instant readAt() {
        return liveReadAt.orElse(summary.finishedAt());
    }
}
