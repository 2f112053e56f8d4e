package com.oraclelumira.auditor.web.metrics;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.audit.EngineWatch;
import com.oraclelumira.auditor.web.audit.LatestAudits;
import com.oraclelumira.auditor.web.audit.NoStore;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code /metrics} would answer for one target named prod. */
final class Metrics {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:01Z");
    private static final Duration TOOK = Duration.ofMillis(2500);
    private static final Target TARGET = TestTargets.onHost("prod", "tcp://root:hunter2@10.0.0.5:2375");

    private Metrics() {}

    static String beforeAnyAudit() {
        return text(Optional.empty(), Map.of(), Optional.empty(), List.of());
    }

    static String afterAuditOf(AuditReport report) {
        return text(Optional.of(report), Map.of(), Optional.empty(), List.of());
    }

    static String afterAuditOf(AuditReport report, String threshold) {
        return text(
                TestTargets.of("prod", Map.of("folder", "/srv/prod", "threshold", threshold)),
                Optional.of(report),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    static String withEverything() {
        return text(
                Optional.of(Reports.drifted()),
                Map.of("prod", NOW.minus(Duration.ofHours(1))),
                Optional.of(EngineWatch.State.LOST),
                List.of(() -> Map.of("ops", new AlertDeliveries.Standing(3, 2, 1, Optional.of(NOW)))));
    }

    /** The sum of all values whose series begins with that. */
    static double sum(String text, String series) {
        return text.lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String text(
            Optional<AuditReport> report,
            Map<String, Instant> oldest,
            Optional<EngineWatch.State> stream,
            List<AlertDeliveries> deliveries) {
        return text(TARGET, report, oldest, stream, deliveries);
    }

    private static String text(
            Target audited,
            Optional<AuditReport> report,
            Map<String, Instant> oldest,
            Optional<EngineWatch.State> stream,
            List<AlertDeliveries> deliveries) {
        Targets targets =
                new Targets(List.of(audited), List.of(Problem.of(Problem.Level.ERROR, "lumira.targets", "a mistake")));
        AuditTally tally = new AuditTally(targets);
        RunAudit runAudit = new RunAudit(
                target -> report.orElseThrow(), new LatestAudits(new NoStore(), tally::add), ticking(), Runnable::run);
        report.ifPresent(known -> runAudit.begin(audited, Occasion.of(Trigger.DEMAND)));
        Measurement measurement = new Measurement(
                targets,
                runAudit,
                tally,
                () -> true,
                () -> oldest,
                target -> stream,
                deliveries,
                Clock.fixed(NOW, ZoneOffset.UTC));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            measurement.take().write(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    /** A clock that is {@link #NOW} when asked again, and that much earlier at first. */
    private static Clock ticking() {
        Iterator<Instant> times = List.of(NOW.minus(TOOK), NOW).iterator();
        return new Clock() {
            @Override
            public Instant instant() {
                return times.next();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
