package com.oraclelumira.auditor.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where audits are kept across restarts. Safe for use by several threads and by several auditors on one database. */
public interface AuditStore {

    /** Keeps it, and what it means for the lives of findings, both or neither; once this returns it is on disk. */
    void keep(FinishedAudit audit);

    /** The last one kept for that target. */
    Optional<AuditSummary> latest(String target);

    /** One audit with its report. */
    Optional<FinishedAudit> audit(UUID id);

    /**
     * A target's audits, latest first.
     *
     * @param before only those that ended earlier
     * @param limit at most that many
     */
    List<AuditSummary> page(String target, Instant before, int limit);

    /** A target's audits that ended then or later, oldest first. */
    List<AuditSummary> since(String target, Instant from);

    /**
     * Forgets audits that ended earlier, but no target's latest, and findings that were gone before.
     *
     * @return how many audits were forgotten
     */
    int forgetBefore(Instant limit);
}
