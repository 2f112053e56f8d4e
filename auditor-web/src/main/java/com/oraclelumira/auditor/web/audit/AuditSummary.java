package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An audit as lists and charts tell it.
 *
 * @param id what makes it this one
 * @param target the target's name
 * @param trigger what asked for it
 * @param startedAt when it began
 * @param finishedAt when the report was there
 * @param verdict what it came to
 * @param open what it found, as numbers
 * @param commit the commit it read; absent outside git
 */
public record AuditSummary(
        UUID id,
        String target,
        Trigger trigger,
        Instant startedAt,
        Instant finishedAt,
        AuditReport.Verdict verdict,
        OpenCounts open,
        Optional<String> commit) {}
