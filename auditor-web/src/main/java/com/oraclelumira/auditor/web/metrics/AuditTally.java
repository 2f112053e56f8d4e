package com.oraclelumira.auditor.web.metrics;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Judgement;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up the audits of this auditor since it started. Safe for use by several threads. */
@Component
public class AuditTally {

    private final Targets targets;
    private final Map<String, Sums> sums = new HashMap<>();

    @Inject
    AuditTally(Targets targets) {
        this.targets = targets;
    }

    /**
     * The sums of a target.
     *
     * @param audits how many, by verdict; verdicts that never came are absent
     * @param took how long all of them took together
     * @param lastSuccess when the last one that was not incomplete came to an end; absent: none has
     */
    record Sums(Map<Verdict, Integer> audits, Duration took, Optional<Instant> lastSuccess) {

        static final Sums NONE = new Sums(Map.of(), Duration.ZERO, Optional.empty());

        private Sums plus(FinishedAudit audit, Verdict verdict) {
            Map<Verdict, Integer> more = new EnumMap<>(Verdict.class);
            more.putAll(audits);
            more.merge(verdict, 1, Integer::sum);
            return new Sums(
                    more,
                    took.plus(Duration.between(audit.startedAt(), audit.finishedAt())),
                    verdict == Verdict.INCOMPLETE ? lastSuccess : Optional.of(audit.finishedAt()));
        }
    }

    void add(@Observes FinishedAudit audit) {
        Verdict verdict = Judgement.of(audit.summary(), targets.threshold(audit.target()));
        synchronized (sums) {
            sums.merge(audit.target(), Sums.NONE.plus(audit, verdict), (known, first) -> known.plus(audit, verdict));
        }
    }

    Sums of(String target) {
        synchronized (sums) {
            return sums.getOrDefault(target, Sums.NONE);
        }
    }
}
