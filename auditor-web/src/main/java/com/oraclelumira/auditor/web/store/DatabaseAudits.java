package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.ReportJson;
import com.oraclelumira.auditor.web.history.Causes;
import com.oraclelumira.auditor.web.history.Observation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Audits in the database. */
@Singleton
@Transactional
class DatabaseAudits implements AuditStore {

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    private final DatabaseHistory history;
    private final ReportJson json;

    @Inject
    DatabaseAudits(DatabaseHistory history, ReportJson json) {
        this.history = history;
        this.json = json;
    }

    @Override
    public void keep(FinishedAudit audit) {
        LatestAuditRow latest = entities.find(LatestAuditRow.class, audit.target(), LockModeType.PESSIMISTIC_WRITE);
        Optional<AuditRow> before = Optional.ofNullable(latest).map(row -> entities.find(AuditRow.class, row.audit()));
        ReportRow report = new ReportRow(audit.report(), json);
        if (entities.find(ReportRow.class, report.digest()) == null) {
            persist(report);
        }
        persist(new AuditRow(audit, report.digest()));
        if (moveLatest(latest, audit)) {
            history.go(observation(audit, before.map(AuditRow::summary)));
        }
    }

    /** At once: rows that refer to it follow. */
    private void persist(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** Whether it is the latest now: an audit that another one has overtaken says nothing about what is open. */
    private boolean moveLatest(@Nullable LatestAuditRow latest, FinishedAudit audit) {
        if (latest == null) {
            entities.persist(new LatestAuditRow(audit));
            return true;
        }
        if (latest.isBefore(audit)) {
            latest.moveTo(audit);
            return true;
        }
        return false;
    }

    private static Observation observation(FinishedAudit audit, Optional<AuditSummary> before) {
        AuditReport report = audit.report();
        Optional<String> commit = report.desired().commit();
        boolean moved = before.isPresent() && !before.get().commit().equals(commit);
        return new Observation(
                audit.target(),
                audit.id(),
                audit.finishedAt(),
                report.verdict() != AuditReport.Verdict.INCOMPLETE,
                report.findings(),
                new Causes(audit.occasion().events(), commit.filter(id -> moved), audit.finishedAt()));
    }

    @Override
    public Optional<AuditSummary> latest(String target) {
        return Optional.ofNullable(entities.find(LatestAuditRow.class, target))
                .map(row -> entities.find(AuditRow.class, row.audit()))
                .map(AuditRow::summary);
    }

    @Override
    public Optional<FinishedAudit> audit(UUID id) {
        return Optional.ofNullable(entities.find(AuditRow.class, id.toString()))
                .map(row -> row.audit(
                        entities.find(ReportRow.class, row.reportDigest()).report(json, row.readAt())));
    }

    @Override
    public List<AuditSummary> page(String target, Instant before, int limit) {
        return entities.createQuery(
                        "select a from AuditRow a where a.target = :target and a.finishedAt < :before"
                                + " order by a.finishedAt desc",
                        AuditRow.class)
                .setParameter("target", target)
                .setParameter("before", Utc.of(before))
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditRow::summary)
                .toList();
    }

    @Override
    public List<AuditSummary> since(String target, Instant from) {
        return entities.createQuery(
                        "select a from AuditRow a where a.target = :target and a.finishedAt >= :from"
                                + " order by a.finishedAt",
                        AuditRow.class)
                .setParameter("target", target)
                .setParameter("from", Utc.of(from))
                .getResultStream()
                .map(AuditRow::summary)
                .toList();
    }

    @Override
    public int forgetBefore(Instant limit) {
        entities.createQuery("delete from FindingRow f where f.resolvedAt < :limit")
                .setParameter("limit", Utc.of(limit))
                .executeUpdate();
        int audits = entities.createQuery("delete from AuditRow a where a.finishedAt < :limit"
                        + " and a.id not in (select l.audit from LatestAuditRow l)")
                .setParameter("limit", Utc.of(limit))
                .executeUpdate();
        entities.createQuery("delete from ReportRow r where not exists"
                        + " (select a from AuditRow a where a.reportDigest = r.digest)")
                .executeUpdate();
        return audits;
    }
}
