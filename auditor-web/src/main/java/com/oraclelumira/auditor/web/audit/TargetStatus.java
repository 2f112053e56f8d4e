package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.web.target.Target;
import java.util.Optional;

/**
 * How a target stands.
 *
 * @param target which
 * @param latest its latest audit; absent: none has come to an end yet
 * @param running whether one is under way
 */
public record TargetStatus(Target target, Optional<FinishedAudit> latest, boolean running) {

    /** The verdict of its latest audit by its threshold; absent: none has come to an end yet. */
    public Optional<Verdict> verdict() {
        return latest.map(audit -> Judgement.of(audit.summary(), target.threshold()));
    }

    /** How many findings that count are below its threshold. */
    public int below() {
        return latest.map(audit -> audit.summary().open().below(target.threshold()))
                .orElse(0);
    }
}
