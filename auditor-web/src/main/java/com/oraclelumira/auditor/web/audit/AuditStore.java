package com.oraclelumira.auditor.web.audit;

import java.util.Optional;

/** Where audits are kept across restarts. Safe for use by several threads. */
public interface AuditStore {

    /** Keeps it; once this returns it is on disk. */
    void keep(FinishedAudit audit, String json);

    /** The last one kept for that target. */
    Optional<StoredAudit> latest(String target);
}
