package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import java.time.Instant;
import java.util.UUID;

/**
 * An audit that came to a report.
 *
 * @param id what makes it this one
 * @param target the target's name
 * @param occasion why it was run
 * @param startedAt when it began
 * @param finishedAt when the report was there
 * @param report what it found
 */
public record FinishedAudit(
        UUID id, String target, Occasion occasion, Instant startedAt, Instant finishedAt, AuditReport report) {

    /** What lists tell of it. */
    public AuditSummary summary() {
        return new AuditSummary(
                id,
                target,
                occasion.trigger(),
                startedAt,
                finishedAt,
                report.verdict(),
                OpenCounts.of(report.findings()),
                report.desired().commit());
    }
}
