package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.StoredAudit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** An audit as a row. */
@Entity
@Table(name = "audit")
class AuditRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "target")
    private String target;

    @Column(name = "trigger_id")
    private String trigger;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "verdict")
    private String verdict;

    @Column(name = "report")
    private String report;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected AuditRow() {}

    AuditRow(FinishedAudit audit, String json) {
        id = audit.id().toString();
        target = audit.target();
        trigger = audit.trigger().id();
        startedAt = LocalDateTime.ofInstant(audit.startedAt(), ZoneOffset.UTC);
        finishedAt = LocalDateTime.ofInstant(audit.finishedAt(), ZoneOffset.UTC);
        verdict = audit.report().verdict().id();
        report = json;
    }

    StoredAudit stored() {
        return new StoredAudit(finishedAt.toInstant(ZoneOffset.UTC), verdict, report);
    }
}
