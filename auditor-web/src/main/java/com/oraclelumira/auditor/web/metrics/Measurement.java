package com.oraclelumira.auditor.web.metrics;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.audit.EngineWatch;
import com.oraclelumira.auditor.web.audit.EngineWatches;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.ScheduleState;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how all targets stand. What no part of this auditor knows is left out rather than told as 0. Safe for use by
 * several threads.
 */
@Component
public class Measurement {

    /** The class of a finding that breaks a rule. */
    static final String VIOLATION = "violation";

    /** The verdict of a target no audit of which has come to an end yet. */
    static final String PENDING = "pending";

    private static final List<String> CLASSES = Stream.concat(
                    Arrays.stream(DriftClass.values()).map(DriftClass::id), Stream.of(VIOLATION))
            .toList();
    private static final List<String> VERDICTS = Stream.concat(
                    Stream.of(PENDING), Arrays.stream(Verdict.values()).map(Verdict::id))
            .toList();

    private final Targets targets;
    private final RunAudit runAudit;
    private final AuditTally tally;
    private final ScheduleState schedule;
    private final Supplier<Map<String, Instant>> oldestDrifts;
    private final Function<String, Optional<EngineWatch.State>> streams;
    private final Iterable<AlertDeliveries> deliveries;
    private final Clock clock;

    @Inject
    Measurement(
            Targets targets,
            RunAudit runAudit,
            AuditTally tally,
            ScheduleState schedule,
            History history,
            EngineWatches watches,
            Instance<AlertDeliveries> deliveries,
            Clock clock) {
        this(targets, runAudit, tally, schedule, history::oldestDrifts, watches::state, deliveries, clock);
    }

    Measurement(
            Targets targets,
            RunAudit runAudit,
            AuditTally tally,
            ScheduleState schedule,
            Supplier<Map<String, Instant>> oldestDrifts,
            Function<String, Optional<EngineWatch.State>> streams,
            Iterable<AlertDeliveries> deliveries,
            Clock clock) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.tally = tally;
        this.schedule = schedule;
        this.oldestDrifts = oldestDrifts;
        this.streams = streams;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Samples take() {
        Samples samples = new Samples();
        Map<String, Instant> oldest = oldestDrifts.get();
        for (Target target : targets.all()) {
            measure(samples, target, Optional.ofNullable(oldest.get(target.name())));
        }
        for (AlertDeliveries known : deliveries) {
            known.byReceiver().forEach((receiver, standing) -> measure(samples, receiver, standing));
        }
        samples.add(Metric.SCHEDULE_RUNNING, schedule.isRunning());
        samples.add(Metric.CONFIGURATION_PROBLEMS, targets.problems().size());
        return samples;
    }

    private void measure(Samples samples, Target target, Optional<Instant> oldestDrift) {
        String name = target.name();
        TargetStatus status = runAudit.status(target);
        String verdict = status.verdict().map(Verdict::id).orElse(PENDING);
        VERDICTS.forEach(each -> samples.add(Metric.VERDICT, each.equals(verdict), name, each));
        status.latest().ifPresent(audit -> {
            measure(samples, audit);
            Duration age = oldestDrift
                    .map(since -> Duration.between(since, clock.instant()))
                    .orElse(Duration.ZERO);
            samples.add(Metric.OLDEST_DRIFT_AGE, age, name);
        });
        streams.apply(name)
                .ifPresent(state -> samples.add(Metric.EVENT_STREAM, state == EngineWatch.State.LISTENING, name));
        measure(samples, name, tally.of(name));
    }

    private static void measure(Samples samples, String receiver, AlertDeliveries.Standing standing) {
        samples.add(Metric.ALERT_FAILURES, (double) standing.failures(), receiver);
        samples.add(Metric.ALERTS_WAITING, standing.waiting(), receiver);
        samples.add(Metric.ALERTS_DEAD, standing.dead(), receiver);
        standing.lastDelivery().ifPresent(time -> samples.add(Metric.LAST_DELIVERY, time, receiver));
    }

    private static void measure(Samples samples, FinishedAudit audit) {
        String name = audit.target();
        samples.add(Metric.LAST_AUDIT, audit.finishedAt(), name);
        samples.add(Metric.LAST_AUDIT_DURATION, Duration.between(audit.startedAt(), audit.finishedAt()), name);
        Map<List<String>, Integer> open = count(
                audit.report().findings(),
                finding -> finding.waiver().isEmpty(),
                finding -> List.of(finding.severity().id(), classOf(finding)));
        Map<Severity, Integer> waived =
                count(audit.report().findings(), finding -> finding.waiver().isPresent(), Finding::severity);
        // Zeros too: a series that ends with its last finding would look as if nobody knew.
        for (Severity severity : Severity.values()) {
            samples.add(Metric.WAIVED_FINDINGS, waived.getOrDefault(severity, 0), name, severity.id());
            for (String each : CLASSES) {
                int count = open.getOrDefault(List.of(severity.id(), each), 0);
                samples.add(Metric.FINDINGS, count, name, severity.id(), each);
            }
        }
    }

    private static void measure(Samples samples, String name, AuditTally.Sums sums) {
        for (Verdict verdict : Verdict.values()) {
            samples.add(Metric.AUDITS, sums.audits().getOrDefault(verdict, 0), name, verdict.id());
        }
        samples.add(Metric.AUDIT_SECONDS, sums.took(), name);
        sums.lastSuccess().ifPresent(time -> samples.add(Metric.LAST_SUCCESS, time, name));
    }

    private static <K> Map<K, Integer> count(
            List<Finding> findings, Predicate<Finding> which, Function<Finding, K> key) {
        return findings.stream().filter(which).collect(Collectors.groupingBy(key, Collectors.summingInt(one -> 1)));
    }

    private static String classOf(Finding finding) {
        return finding.driftClass().map(DriftClass::id).orElse(VIOLATION);
    }
}
