package com.oraclelumira.auditor.web.store;

import static com.oraclelumira.auditor.web.store.FindingTables.EVENTS;
import static com.oraclelumira.auditor.web.store.FindingTables.LIVES;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.FindingQuery;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.history.Lives;
import com.oraclelumira.auditor.web.history.Observation;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lives of findings in the database. */
@Component
@Transactional
class DatabaseHistory implements History {

    private final Rows rows;

    @Inject
    DatabaseHistory(Rows rows) {
        this.rows = rows;
    }

    /** Goes on with the lives of a target's findings, in the caller's transaction. */
    void go(Observation now) {
        List<String> seen =
                now.findings().stream().map(Finding::fingerprint).distinct().toList();
        Map<String, FindingLife> before = new HashMap<>(open(now.target()));
        rows.all(LIVES, "where fingerprint = any(?)", seen)
                .forEach(life -> before.putIfAbsent(life.fingerprint(), life));
        Lives.Step step = Lives.after(before, now);
        rows.update("update finding set last_seen = ? where fingerprint = any(?)", now.at(), seen);
        rows.keep(LIVES, step.lives());
        rows.add(EVENTS, step.events());
    }

    @Override
    public Map<String, FindingLife> open(String target) {
        return rows.all(LIVES, "where target = ? and resolved_at is null", target).stream()
                .collect(Collectors.toMap(FindingLife::fingerprint, life -> life));
    }

    @Override
    public Optional<FindingLife> life(String fingerprint) {
        return rows.first(LIVES, "where fingerprint = ?", fingerprint);
    }

    @Override
    public List<FindingEvent> events(String fingerprint) {
        return rows.all(EVENTS, "where fingerprint = ? order by happened_at", fingerprint);
    }

    @Override
    public List<FindingEvent> eventsSince(String target, Instant since, int limit) {
        List<FindingEvent> latestFirst = new ArrayList<>(rows.all(
                EVENTS,
                "where target = ? and happened_at > ? order by happened_at desc, fingerprint desc limit ?",
                target,
                since,
                limit));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    @Override
    public List<FindingLife> find(FindingQuery query) {
        Conditions asked = new Conditions(
                        query.open().map(DatabaseHistory::isOpen).orElse("true"))
                .and("target = ?", query.target())
                .and("waived = ?", query.waived())
                .and("severity = any(?)", query.severity().map(DatabaseHistory::from))
                .and("kind = ?", query.kind())
                .and("drift_class = ?", query.driftClass())
                .and("service = ?", query.service())
                .and("rule_id = ?", query.rule())
                .and("opened_at >= ?", query.since())
                .and("fingerprint > ?", query.after());
        return rows.all(LIVES, asked.where() + " order by fingerprint limit ?", asked.valuesAnd(query.limit()));
    }

    private static String isOpen(boolean wanted) {
        return wanted ? "resolved_at is null" : "resolved_at is not null";
    }

    private static List<Severity> from(Severity least) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.isAtLeast(least))
                .toList();
    }

    @Override
    public Map<String, Instant> oldestDrifts() {
        return rows
                .query(
                        "select target, min(opened_at) as oldest from finding where resolved_at is null and kind = ?"
                                + " and not waived and severity <> ? group by target",
                        row -> Map.entry(row.text("target"), row.time("oldest")),
                        Finding.Kind.DRIFT,
                        Severity.INFO)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
