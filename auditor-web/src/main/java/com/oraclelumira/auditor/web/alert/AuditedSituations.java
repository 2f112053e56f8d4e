package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.web.alert.Situation.Standing;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.LatestAudits;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How targets stand by their audits and the lives of their findings. */
public final class AuditedSituations implements Situations {

    /** Who changes so often within {@link #FLAP_SPAN} comes and goes. */
    static final int FLAPS = 4;

    static final Duration FLAP_SPAN = Duration.ofHours(1);

    /** More events than that in the span are one event too many to count. */
    private static final int MOST_EVENTS = 5_000;

    /** So many audits are looked at for when the first one failed. */
    private static final int LOOKED_BACK = 100;

    private final List<Target> targets;
    private final LatestAudits audits;
    private final AuditStore store;
    private final History history;
    private final Predicate<String> deploying;

    /** @param deploying whether a deploy of that target is under way */
    public AuditedSituations(
            List<Target> targets, LatestAudits audits, AuditStore store, History history, Predicate<String> deploying) {
        this.targets = List.copyOf(targets);
        this.audits = audits;
        this.store = store;
        this.history = history;
        this.deploying = deploying;
    }

    @Override
    public List<Situation> now(Instant now) {
        return targets.stream().map(target -> situation(target, now)).toList();
    }

    @Override
    public Optional<FindingLife> life(String fingerprint) {
        return history.life(fingerprint);
    }

    @Override
    public Changes changes(String target, Instant since) {
        List<FindingEvent> events = history.eventsSince(target, since, MOST_EVENTS);
        return new Changes(
                count(events, change -> change == Change.OPENED || change == Change.REOPENED),
                count(events, change -> change == Change.RESOLVED));
    }

    private static int count(List<FindingEvent> events, Predicate<Change> which) {
        return (int) events.stream()
                .filter(event -> event.facts().counts() && which.test(event.change()))
                .count();
    }

    private Situation situation(Target audited, Instant now) {
        String target = audited.name();
        Optional<FinishedAudit> latest = audits.of(target);
        if (latest.isEmpty()) {
            return new Situation(target, Standing.PENDING, List.of(), Set.of(), 0, deploying.test(target));
        }
        AuditReport report = latest.get().report();
        List<Alert> alerts = new ArrayList<>();
        unaudited(latest.get()).ifPresent(alerts::add);
        alerts.addAll(findings(target, report));
        int waived = (int) report.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .count();
        return new Situation(
                target,
                standing(report, audited.threshold()),
                alerts,
                flapping(target, now),
                waived,
                deploying.test(target));
    }

    /** The fingerprint of the alert that a target could not be audited. */
    static String unaudited(String target) {
        return "unaudited/" + target;
    }

    private static Standing standing(AuditReport report, Severity threshold) {
        return switch (report.verdict(threshold)) {
            case CLEAN -> Standing.CLEAN;
            case VIOLATIONS, DRIFTED -> Standing.OPEN;
            case INCOMPLETE -> obstacle(report);
        };
    }

    private static Standing obstacle(AuditReport report) {
        return report.live().isPresent() ? Standing.INCOMPLETE : Standing.UNREACHABLE;
    }

    private Optional<Alert> unaudited(FinishedAudit latest) {
        String target = latest.target();
        AuditReport report = latest.report();
        if (report.verdict() != AuditReport.Verdict.INCOMPLETE) {
            return Optional.empty();
        }
        List<AuditSummary> failed = store.page(target, latest.finishedAt().plusSeconds(1), LOOKED_BACK).stream()
                .takeWhile(audit -> audit.verdict() == AuditReport.Verdict.INCOMPLETE)
                .toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> again =
                failed.size() > 1 ? Optional.of(failed.get(failed.size() - 2).finishedAt()) : Optional.empty();
        return Optional.of(new Alert(
                Alert.Type.UNAUDITED,
                unaudited(target),
                target,
                Severity.HIGH,
                obstacle(report).name(),
                Subject.saying(reason(report)),
                failed.get(failed.size() - 1).finishedAt(),
                again));
    }

    private static String reason(AuditReport report) {
        return report.problems().stream()
                .filter(problem -> problem.level() == Problem.Level.INCOMPLETE)
                .findFirst()
                .map(Problem::message)
                .orElse("");
    }

    private List<Alert> findings(String target, AuditReport report) {
        Map<String, Finding> read = report.findings().stream()
                .collect(Collectors.toMap(Finding::fingerprint, Function.identity(), (one, other) -> one));
        return history.open(target).values().stream()
                .filter(life -> life.facts().counts())
                .map(life -> alert(life, Optional.ofNullable(read.get(life.fingerprint()))))
                .toList();
    }

    private Set<String> flapping(String target, Instant now) {
        return history.eventsSince(target, now.minus(FLAP_SPAN), MOST_EVENTS).stream()
                .filter(event -> event.change() != Change.ACCEPTED && event.change() != Change.UNACCEPTED)
                .collect(Collectors.groupingBy(FindingEvent::fingerprint, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(changes -> changes.getValue() >= FLAPS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Alert alert(FindingLife life, Optional<Finding> read) {
        Subject subject = Subject.of(life.facts());
        return new Alert(
                Alert.Type.FINDING,
                life.fingerprint(),
                life.target(),
                life.facts().severity(),
                life.facts().state(),
                read.map(finding -> subject.at(place(finding), ShownValues.of(finding)))
                        .orElse(subject),
                life.openedAt(),
                Optional.of(life.lastSeen()).filter(seen -> seen.isAfter(life.openedAt())));
    }

    private static String place(Finding finding) {
        return finding.location().map(AuditedSituations::words).orElse("");
    }

    private static String words(SourceLocation location) {
        return location.file() + ":" + location.line();
    }
}
