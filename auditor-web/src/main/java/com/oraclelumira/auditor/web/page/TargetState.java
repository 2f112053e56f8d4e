package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.AuditReport;
import java.util.Locale;
import java.util.Optional;

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

    static TargetState of(Optional<AuditReport> report) {
        return report.map(TargetState::of).orElse(PENDING);
    }

    private static TargetState of(AuditReport report) {
        return switch (report.verdict()) {
            case CLEAN -> CLEAN;
            case VIOLATIONS -> VIOLATIONS;
            case DRIFTED -> DRIFTED;
            case INCOMPLETE -> report.live().isPresent() ? INCOMPLETE : UNREACHABLE;
        };
    }

    /** The name in style sheets and words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
