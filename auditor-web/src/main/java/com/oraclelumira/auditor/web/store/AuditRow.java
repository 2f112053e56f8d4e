package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.HostEvent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "report_digest")
    private String reportDigest;

    @Column(name = "read_at")
    private @Nullable LocalDateTime readAt;

    @Column(name = "commit_id")
    private @Nullable String commit;

    @Column(name = "open_critical")
    private int critical;

    @Column(name = "open_high")
    private int high;

    @Column(name = "open_medium")
    private int medium;

    @Column(name = "open_low")
    private int low;

    @Column(name = "open_drifts")
    private int drifts;

    @ElementCollection
    @CollectionTable(name = "audit_event", joinColumns = @JoinColumn(name = "audit_id"))
    @OrderColumn(name = "ordinal")
    private List<EventColumns> events;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected AuditRow() {}

    AuditRow(FinishedAudit audit, String reportDigest) {
        OpenCounts open = OpenCounts.of(audit.report().findings());
        id = audit.id().toString();
        target = audit.target();
        trigger = audit.occasion().trigger().id();
        startedAt = Utc.of(audit.startedAt());
        finishedAt = Utc.of(audit.finishedAt());
        verdict = audit.report().verdict().id();
        this.reportDigest = reportDigest;
        readAt = audit.report().live().map(live -> Utc.of(live.readAt())).orElse(null);
        commit = audit.report().desired().commit().orElse(null);
        critical = open.critical();
        high = open.high();
        medium = open.medium();
        low = open.low();
        drifts = open.drifts();
        events = new ArrayList<>(
                audit.occasion().events().stream().map(EventColumns::new).toList());
    }

    AuditSummary summary() {
        return new AuditSummary(
                UUID.fromString(id),
                target,
                Trigger.of(trigger),
                Utc.instant(startedAt),
                Utc.instant(finishedAt),
                AuditReport.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                new OpenCounts(critical, high, medium, low, drifts),
                Optional.ofNullable(commit));
    }

    FinishedAudit audit(AuditReport report) {
        List<HostEvent> happened = events.stream().map(EventColumns::event).toList();
        return new FinishedAudit(
                UUID.fromString(id),
                target,
                new Occasion(Trigger.of(trigger), happened),
                Utc.instant(startedAt),
                Utc.instant(finishedAt),
                report);
    }

    String reportDigest() {
        return reportDigest;
    }

    /** When the live state was read; of audits kept before that was noted: when they ended. */
    java.time.Instant readAt() {
        return Utc.instant(readAt == null ? finishedAt : readAt);
    }
}
