package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import java.util.Locale;

/** How a target stands, as the overview tells it; worst last. Each has its words under {@code state.ID}. */
public enum TargetState {
    /** No audit has come to an end yet. */
    PENDING,
    CLEAN,
    VIOLATIONS,
    DRIFTED,
    /** Something needed could not be read. */
    INCOMPLETE,
    /** Nothing of the host could be read at all. */
    UNREACHABLE;

    static TargetState of(TargetStatus status) {
        return status.verdict().map(verdict -> of(verdict, status)).orElse(PENDING);
    }

    private static TargetState of(AuditReport.Verdict verdict, TargetStatus status) {
        return switch (verdict) {
            case CLEAN -> CLEAN;
            case VIOLATIONS -> VIOLATIONS;
            case DRIFTED -> DRIFTED;
            case INCOMPLETE ->
                status.latest()
                        .flatMap(audit -> audit.report().live())
                        .map(live -> INCOMPLETE)
                        .orElse(UNREACHABLE);
        };
    }

    /** The name in style sheets and words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
