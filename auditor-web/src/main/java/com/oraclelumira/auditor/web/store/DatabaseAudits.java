package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.StoredAudit;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Audits in the database. */
@Singleton
@Transactional
class DatabaseAudits implements AuditStore {

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    @Override
    public void keep(FinishedAudit audit, String json) {
        entities.persist(new AuditRow(audit, json));
    }

    @Override
    public Optional<StoredAudit> latest(String target) {
        return entities.createQuery(
                        "select a from AuditRow a where a.target = :target order by a.finishedAt desc", AuditRow.class)
                .setParameter("target", target)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AuditRow::stored);
    }
}
