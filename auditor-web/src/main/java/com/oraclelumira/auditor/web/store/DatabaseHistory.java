package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.FindingQuery;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.history.Lives;
import com.oraclelumira.auditor.web.history.Observation;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lives of findings in the database. */
@Singleton
@Transactional
class DatabaseHistory implements History {

    /** So many values fit into one statement of every database. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    /** Goes on with the lives of a target's findings, in the caller's transaction. */
    void go(Observation now) {
        List<String> seen =
                now.findings().stream().map(Finding::fingerprint).distinct().toList();
        Map<String, FindingLife> before = new HashMap<>(open(now.target()));
        known(seen).forEach(life -> before.putIfAbsent(life.fingerprint(), life));
        Lives.Step step = Lives.after(before, now);
        touch(seen, Utc.of(now.at()));
        step.lives().forEach(life -> entities.merge(new FindingRow(life)));
        entities.flush();
        step.events().forEach(event -> entities.persist(new FindingEventRow(event)));
    }

    private List<FindingLife> known(List<String> fingerprints) {
        return parts(fingerprints).stream()
                .flatMap(part -> entities.createQuery(
                                "select f from FindingRow f where f.fingerprint in :some", FindingRow.class)
                        .setParameter("some", part)
                        .getResultStream())
                .map(FindingRow::life)
                .toList();
    }

    /** Past the entities in memory, which are written first and forgotten after it. */
    private void touch(List<String> fingerprints, LocalDateTime at) {
        entities.flush();
        for (List<String> part : parts(fingerprints)) {
            entities.createQuery("update FindingRow f set f.lastSeen = :at where f.fingerprint in :some")
                    .setParameter("at", at)
                    .setParameter("some", part)
                    .executeUpdate();
        }
        entities.clear();
    }

    private static List<List<String>> parts(List<String> all) {
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE)))
                .toList();
    }

    @Override
    public Map<String, FindingLife> open(String target) {
        return entities.createQuery(
                        "select f from FindingRow f where f.target = :target and f.resolvedAt is null",
                        FindingRow.class)
                .setParameter("target", target)
                .getResultStream()
                .map(FindingRow::life)
                .collect(Collectors.toMap(FindingLife::fingerprint, life -> life));
    }

    @Override
    public Optional<FindingLife> life(String fingerprint) {
        return Optional.ofNullable(entities.find(FindingRow.class, fingerprint)).map(FindingRow::life);
    }

    @Override
    public List<FindingEvent> events(String fingerprint) {
        return entities.createQuery(
                        "select e from FindingEventRow e where e.key.fingerprint = :fingerprint order by e.at",
                        FindingEventRow.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .map(FindingEventRow::event)
                .toList();
    }

    @Override
    public List<FindingEvent> eventsSince(String target, Instant since, int limit) {
        List<FindingEvent> latestFirst = entities.createQuery(
                        "select e from FindingEventRow e where e.target = :target and e.at > :since"
                                + " order by e.at desc, e.key.fingerprint desc",
                        FindingEventRow.class)
                .setParameter("target", target)
                .setParameter("since", Utc.of(since))
                .setMaxResults(limit)
                .getResultStream()
                .map(FindingEventRow::event)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    @Override
    public List<FindingLife> find(FindingQuery query) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        query.open().ifPresent(open -> conditions.add("f.resolvedAt is " + (open ? "" : "not ") + "null"));
        where(conditions, values, "f.target = :", "target", query.target());
        where(conditions, values, "f.facts.waived = :", "waived", query.waived());
        where(
                conditions,
                values,
                "f.facts.severity in :",
                "severities",
                query.severity().map(DatabaseHistory::from));
        where(conditions, values, "f.facts.kind = :", "kind", query.kind().map(Finding.Kind::id));
        where(
                conditions,
                values,
                "f.facts.driftClass = :",
                "driftClass",
                query.driftClass().map(DriftClass::id));
        where(conditions, values, "f.facts.service = :", "service", query.service());
        where(conditions, values, "f.facts.rule = :", "rule", query.rule());
        where(conditions, values, "f.openedAt >= :", "since", query.since().map(Utc::of));
        where(conditions, values, "f.fingerprint > :", "after", query.after());
        TypedQuery<FindingRow> rows = entities.createQuery(
                "select f from FindingRow f where " + String.join(" and ", conditions) + " order by f.fingerprint",
                FindingRow.class);
        values.forEach(rows::setParameter);
        return rows.setMaxResults(query.limit())
                .getResultStream()
                .map(FindingRow::life)
                .toList();
    }

    private static List<String> from(Severity least) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.isAtLeast(least))
                .map(Severity::id)
                .toList();
    }

    private static void where(
            List<String> conditions, Map<String, Object> values, String test, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            conditions.add(test + name);
            values.put(name, wanted);
        });
    }

    @Override
    public Map<String, Instant> oldestDrifts() {
        return entities.createQuery(
                        "select f.target, min(f.openedAt) from FindingRow f where f.resolvedAt is null"
                                + " and f.facts.kind = :drift and f.facts.waived = false and f.facts.severity <> :note"
                                + " group by f.target",
                        Object[].class)
                .setParameter("drift", Finding.Kind.DRIFT.id())
                .setParameter("note", Severity.INFO.id())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Utc.instant((LocalDateTime) row[1])));
    }
}
