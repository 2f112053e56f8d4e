package com.oraclelumira.auditor.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers nothing, as on a first day. */
public final class NoStore implements AuditStore {
    @Override
    public void keep(FinishedAudit audit) {}

    @Override
    public Optional<AuditSummary> latest(String target) {
        return Optional.empty();
    }

    @Override
    public Optional<FinishedAudit> audit(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<AuditSummary> page(String target, Instant before, int limit) {
        return List.of();
    }

    @Override
    public List<AuditSummary> since(String target, Instant from) {
        return List.of();
    }

    @Override
    public int forgetBefore(Instant limit) {
        return 0;
    }
}
