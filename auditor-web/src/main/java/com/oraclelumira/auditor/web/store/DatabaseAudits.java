package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.ReportJson;
import com.oraclelumira.auditor.web.history.Causes;
import com.oraclelumira.auditor.web.history.HostEvent;
import com.oraclelumira.auditor.web.history.Observation;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Audits in the database. */
@Component
@Transactional
class DatabaseAudits implements AuditStore {

    private final Rows rows;
    private final DatabaseHistory history;
    private final ReportJson json;

    @Inject
    DatabaseAudits(Rows rows, DatabaseHistory history, ReportJson json) {
        this.rows = rows;
        this.history = history;
        this.json = json;
    }

    @Override
    public void keep(FinishedAudit audit) {
        Optional<LatestAuditRow> latest =
                rows.first(LatestAuditRow.TABLE, "where target = ? for update", audit.target());
        Optional<AuditSummary> before = latest.flatMap(row -> row(row.audit())).map(AuditRow::summary);
        rows.add(AuditRow.TABLE, AuditRow.of(audit, keptReport(audit)));
        rows.add(EventRow.TABLE, EventRow.of(audit));
        // An audit that another one has overtaken says nothing about what is open.
        if (latest.map(row -> row.isBefore(audit)).orElse(true)) {
            rows.keep(LatestAuditRow.TABLE, LatestAuditRow.of(audit));
            history.go(observation(audit, before));
        }
    }

    /** The digest of its report, which is written unless it is there. */
    private String keptReport(FinishedAudit audit) {
        ReportRow report = ReportRow.of(audit.report(), json);
        if (!rows.has(ReportRow.TABLE, report.digest())) {
            rows.add(ReportRow.TABLE, report);
        }
        return report.digest();
    }

    private static Observation observation(FinishedAudit audit, Optional<AuditSummary> before) {
        AuditReport report = audit.report();
        Optional<String> commit = report.desired().commit();
        boolean moved = before.isPresent() && !before.get().commit().equals(commit);
        return new Observation(
                audit.target(),
                audit.id(),
                audit.finishedAt(),
                report.verdict() != AuditReport.Verdict.INCOMPLETE,
                report.findings(),
                new Causes(audit.occasion().events(), commit.filter(id -> moved), audit.finishedAt()));
    }

    @Override
    public Optional<AuditSummary> latest(String target) {
        return rows.first(AuditRow.TABLE, "where id = (select audit_id from latest_audit where target = ?)", target)
                .map(AuditRow::summary);
    }

    @Override
    public Optional<FinishedAudit> audit(UUID id) {
        return row(id).flatMap(row ->
                report(row.report()).map(report -> row.audit(events(id), report.report(json, row.readAt()))));
    }

    @Override
    public List<AuditSummary> page(String target, Instant before, int limit) {
        return summaries(
                "where target = ? and finished_at < ? order by finished_at desc limit ?", target, before, limit);
    }

    @Override
    public List<AuditSummary> since(String target, Instant from) {
        return summaries("where target = ? and finished_at >= ? order by finished_at", target, from);
    }

    @Override
    public int forgetBefore(Instant limit) {
        rows.update("delete from finding where resolved_at < ?", limit);
        int audits = rows.update(
                "delete from audit where finished_at < ? and id not in (select audit_id from latest_audit)", limit);
        rows.update("delete from report where not exists"
                + " (select 1 from audit where audit.report_digest = report.digest)");
        return audits;
    }

    private Optional<AuditRow> row(UUID id) {
        return rows.first(AuditRow.TABLE, "where id = ?", id);
    }

    private Optional<ReportRow> report(String digest) {
        return rows.first(ReportRow.TABLE, "where digest = ?", digest);
    }

    private List<HostEvent> events(UUID audit) {
        return rows.all(EventRow.TABLE, "where audit_id = ? order by ordinal", audit).stream()
                .map(EventRow::event)
                .toList();
    }

    private List<AuditSummary> summaries(String rest, Object... values) {
        return rows.all(AuditRow.TABLE, rest, values).stream()
                .map(AuditRow::summary)
                .toList();
    }
}
