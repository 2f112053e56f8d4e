package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.model.Severity;

/**
 * What an audit comes to by the threshold of its target. What is kept of an audit was judged by all its findings, so that
 * another threshold judges the past, too.
 */
public final class Judgement {

    private Judgement() {}

    /**
     * The verdict by findings of at least that severity; what could not be read stays incomplete.
     *
     * @see com.oraclelumira.auditor.AuditReport#verdict(Severity)
     */
    public static Verdict of(AuditSummary audit, Severity threshold) {
        OpenCounts open = audit.open();
        if (audit.verdict() == Verdict.INCOMPLETE || open.below(threshold) == 0) {
            return audit.verdict();
        }
        if (open.gravestDrift().filter(gravest -> gravest.isAtLeast(threshold)).isPresent()) {
            return Verdict.DRIFTED;
        }
        return open.total() > open.below(threshold) ? Verdict.VIOLATIONS : Verdict.CLEAN;
    }
}
