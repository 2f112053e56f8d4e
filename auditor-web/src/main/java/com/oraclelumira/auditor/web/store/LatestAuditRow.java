package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.audit.FinishedAudit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Which audit is a target's latest; whoever keeps an audit of that target locks this row. */
@Entity
@Table(name = "latest_audit")
class LatestAuditRow {

    @Id
    @Column(name = "target")
    private String target;

    @Column(name = "audit_id")
    private String audit;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected LatestAuditRow() {}

    LatestAuditRow(FinishedAudit finished) {
        target = finished.target();
        audit = finished.id().toString();
        finishedAt = Utc.of(finished.finishedAt());
    }

    String audit() {
        return audit;
    }

    boolean isBefore(FinishedAudit other) {
        return finishedAt.isBefore(Utc.of(other.finishedAt()));
    }

    void moveTo(FinishedAudit later) {
        audit = later.id().toString();
        finishedAt = Utc.of(later.finishedAt());
    }
}
