package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.LatestAudits;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.Causes;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.FindingQuery;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.history.Lives;
import com.oraclelumira.auditor.web.history.Observation;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Targets whose findings a test sets, with audits and lives of findings as the auditor itself makes them. */
final class SimulatedTargets implements AuditStore, History {

    private final Clock clock;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, Map<String, Finding>> wrong = new HashMap<>();
    private final Set<String> unreachable = new HashSet<>();
    private final Set<String> deploying = new HashSet<>();
    private final List<FinishedAudit> audits = new ArrayList<>();
    private final Map<String, FindingLife> lives = new HashMap<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private final LatestAudits latest = new LatestAudits(this, audit -> {});
    private final RunAudit runAudit;

    SimulatedTargets(Clock clock, String... names) {
        this.clock = clock;
        for (String name : names) {
            targets.put(name, TestTargets.ofProject(name));
            wrong.put(name, new LinkedHashMap<>());
        }
        runAudit = new RunAudit(this::report, latest, clock, Runnable::run);
    }

    /** From now on that target's verdict is turned by findings of at least that severity. */
    void threshold(String target, Severity least) {
        targets.put(target, TestTargets.of(target, Map.of("folder", "/srv/" + target, "threshold", least.id())));
    }

    Situations situations() {
        return new AuditedSituations(List.copyOf(targets.values()), latest, this, this, deploying::contains);
    }

    boolean isDeploying(String target) {
        return deploying.contains(target);
    }

    void deploying(String target, boolean begins) {
        if (begins) {
            deploying.add(target);
        } else {
            deploying.remove(target);
        }
    }

    void unreachable(String target, boolean gone) {
        if (gone) {
            unreachable.add(target);
        } else {
            unreachable.remove(target);
        }
    }

    /** A drift that the next audit sees. */
    String drift(String target, String service, String property, Severity severity, String desired, String live) {
        SubjectRef subject = SubjectRef.service(service, target + "-" + service + "-1", 1);
        PropertyPath path = new PropertyPath(List.of(property.split("\\.")));
        Finding finding = finding(target, subject, path, severity, desired, live, Optional.empty());
        of(target).put(finding.fingerprint(), finding);
        return finding.fingerprint();
    }

    void accept(String target, String fingerprint) {
        of(target)
                .computeIfPresent(
                        fingerprint, (id, finding) -> finding.waivedBy(new Waiver("known", "ops", Optional.empty())));
    }

    void fix(String target, String fingerprint) {
        of(target).remove(fingerprint);
    }

    void fixAll(String target) {
        of(target).clear();
    }

    void audit(String target) {
        runAudit.start(target(target), Occasion.of(Trigger.SCHEDULE)).join();
    }

    private Target target(String name) {
        return java.util.Objects.requireNonNull(targets.get(name), name);
    }

    private Map<String, Finding> of(String target) {
        return java.util.Objects.requireNonNull(wrong.get(target), target);
    }

    private static Finding finding(
            String target,
            SubjectRef subject,
            PropertyPath property,
            Severity severity,
            String desired,
            String live,
            Optional<Waiver> waiver) {
        return new Finding(
                Fingerprint.of(target, subject, property.toString()),
                Finding.Kind.DRIFT,
                Optional.of(DriftClass.CHANGED),
                Optional.empty(),
                severity,
                subject,
                Optional.of(property),
                Optional.of(desired),
                Optional.of(live),
                Optional.empty(),
                Optional.of(new SourceLocation("compose.yaml", 12, 3)),
                Optional.empty(),
                false,
                property + " is " + live + " on the host and " + desired + " in git",
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                waiver);
    }

    private AuditReport report(Target target) {
        boolean gone = unreachable.contains(target.name());
        List<Finding> findings =
                gone ? List.of() : List.copyOf(of(target.name()).values());
        boolean clean = findings.stream().noneMatch(Finding::counts);
        Map<Outcome, Integer> coverage = new EnumMap<>(Outcome.class);
        return new AuditReport(
                new AuditReport.Target(target.name(), "unix:///var/run/docker.sock", target.name()),
                new AuditReport.Desired(
                        "/srv/" + target.name(), Optional.empty(), Optional.empty(), List.of("compose.yaml")),
                gone ? Optional.empty() : Optional.of(new AuditReport.Live("20.10.24", "1.41", clock.instant())),
                gone ? AuditReport.Verdict.INCOMPLETE : clean ? AuditReport.Verdict.CLEAN : AuditReport.Verdict.DRIFTED,
                findings,
                coverage,
                List.of(),
                List.of(),
                gone
                        ? List.of(Problem.of(
                                Problem.Level.INCOMPLETE, "unix:///var/run/docker.sock", "no engine answers"))
                        : List.of());
    }

    @Override
    public void keep(FinishedAudit audit) {
        audits.add(audit);
        Map<String, FindingLife> before = new HashMap<>(open(audit.target()));
        audit.report()
                .findings()
                .forEach(finding ->
                        life(finding.fingerprint()).ifPresent(life -> before.putIfAbsent(life.fingerprint(), life)));
        Observation now = new Observation(
                audit.target(),
                audit.id(),
                audit.finishedAt(),
                audit.report().verdict() != AuditReport.Verdict.INCOMPLETE,
                audit.report().findings(),
                Causes.unknown(audit.finishedAt()));
        Lives.Step step = Lives.after(before, now);
        audit.report()
                .findings()
                .forEach(finding -> lives.computeIfPresent(
                        finding.fingerprint(), (id, life) -> life.isOpen() ? seen(life, audit.finishedAt()) : life));
        step.lives().forEach(life -> lives.put(life.fingerprint(), life));
        events.addAll(step.events());
    }

    private static FindingLife seen(FindingLife life, Instant at) {
        return new FindingLife(
                life.fingerprint(),
                life.target(),
                life.facts(),
                life.firstSeen(),
                life.openedAt(),
                at,
                life.resolvedAt(),
                life.reopened(),
                life.cause());
    }

    @Override
    public Map<String, FindingLife> open(String target) {
        return lives.values().stream()
                .filter(life -> life.target().equals(target) && life.isOpen())
                .collect(Collectors.toMap(FindingLife::fingerprint, life -> life));
    }

    @Override
    public Optional<FindingLife> life(String fingerprint) {
        return Optional.ofNullable(lives.get(fingerprint));
    }

    @Override
    public List<FindingEvent> eventsSince(String target, Instant since, int limit) {
        return events.stream()
                .filter(event -> event.target().equals(target) && event.at().isAfter(since))
                .toList();
    }

    @Override
    public List<AuditSummary> page(String target, Instant before, int limit) {
        List<AuditSummary> all = new ArrayList<>(audits.stream()
                .filter(audit -> audit.target().equals(target))
                .map(FinishedAudit::summary)
                .toList());
        java.util.Collections.reverse(all);
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Override
    public Optional<AuditSummary> latest(String target) {
        return page(target, clock.instant(), 1).stream().findFirst();
    }

    @Override
    public Optional<FinishedAudit> audit(UUID id) {
        return audits.stream().filter(audit -> audit.id().equals(id)).findFirst();
    }

    @Override
    public List<AuditSummary> since(String target, Instant from) {
        throw new UnsupportedOperationException("not asked by alerts");
    }

    @Override
    public int forgetBefore(Instant limit) {
        throw new UnsupportedOperationException("not asked by alerts");
    }

    @Override
    public List<FindingEvent> events(String fingerprint) {
        throw new UnsupportedOperationException("not asked by alerts");
    }

    @Override
    public List<FindingLife> find(FindingQuery query) {
        throw new UnsupportedOperationException("not asked by alerts");
    }

    @Override
    public Map<String, Instant> oldestDrifts() {
        throw new UnsupportedOperationException("not asked by alerts");
    }
}
