package com.oraclelumira.auditor.web.audit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest audit of each target: of this auditor, or of another one on the same database. A store that fails costs history,
 * not the report that has just been made. Safe for use by several threads.
 */
public final class LatestAudits {

    private static final Logger LOG = LoggerFactory.getLogger(LatestAudits.class);

    private final AuditStore store;
    private final Consumer<FinishedAudit> told;
    private final Map<String, FinishedAudit> known = new ConcurrentHashMap<>();

    /** @param told is given every audit once it is kept */
    public LatestAudits(AuditStore store, Consumer<FinishedAudit> told) {
        this.store = store;
        this.told = told;
    }

    /** Keeps an audit that has just ended; it is shown only once it is on disk, or cannot be. */
    void keep(FinishedAudit audit) {
        try {
            store.keep(audit);
        } catch (RuntimeException e) {
            LOG.error("target {}: the audit could not be stored", audit.target(), e);
        }
        known.put(audit.target(), audit);
        told.accept(audit);
    }

    /** The latest audit of that target; absent where none has come to an end. */
    public Optional<FinishedAudit> of(String target) {
        Optional<FinishedAudit> mine = Optional.ofNullable(known.get(target));
        try {
            return store.latest(target)
                    .filter(stored -> isNews(stored, mine))
                    .flatMap(stored -> store.audit(stored.id()))
                    .map(this::remembered)
                    .or(() -> mine);
        } catch (RuntimeException e) {
            LOG.error("target {}: the latest audit could not be read", target, e);
            return mine;
        }
    }

    private static boolean isNews(AuditSummary stored, Optional<FinishedAudit> mine) {
        return mine.map(audit ->
                        !audit.id().equals(stored.id()) && stored.finishedAt().isAfter(audit.finishedAt()))
                .orElse(true);
    }

    private FinishedAudit remembered(FinishedAudit audit) {
        return known.merge(
                audit.target(), audit, (one, other) -> one.finishedAt().isAfter(other.finishedAt()) ? one : other);
    }
}
