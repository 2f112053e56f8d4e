package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.audit.FinishedAudit;
import java.time.Instant;
import java.util.UUID;

/** Which audit is a target's latest; whoever keeps an audit of that target locks this row. */
record LatestAuditRow(String target, UUID audit, Instant finishedAt) {

    static final Table<LatestAuditRow> TABLE = new Table<>(
            "latest_audit",
            Columns.of(LatestAuditRow.class)
                    .and("target", LatestAuditRow::target)
                    .and("audit_id", LatestAuditRow::audit)
                    .and("finished_at", LatestAuditRow::finishedAt),
            row -> new LatestAuditRow(row.text("target"), row.id("audit_id"), row.time("finished_at")));

    static LatestAuditRow of(FinishedAudit audit) {
        return new LatestAuditRow(audit.target(), audit.id(), audit.finishedAt());
    }

    boolean isBefore(FinishedAudit other) {
        return finishedAt.isBefore(other.finishedAt());
    }
}
