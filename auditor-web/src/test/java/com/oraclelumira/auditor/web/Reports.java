package com.oraclelumira.auditor.web;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports made by hand, for tests of what shows and keeps them. */
public final class Reports {

    public static final String FILE = "infrastructure/docker-compose.yml";
    public static final Instant READ_AT = Instant.parse("2026-11-24T09:30:00Z");
    private static final Blame BLAME =
            new Blame("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678", "Jeanne Doe", Instant.parse("2026-11-20T08:00:00Z"));

    private Reports() {}

    /** The Lumira stack with drifts and violations of every severity. */
    public static AuditReport drifted() {
        return report(AuditReport.Verdict.DRIFTED, findings(), List.of(unresolved()));
    }

    public static AuditReport clean() {
        return report(AuditReport.Verdict.CLEAN, List.of(), List.of());
    }

    /** One drift as grave as that, and nothing else. */
    public static AuditReport withDrift(Severity severity) {
        return report(AuditReport.Verdict.DRIFTED, List.of(drift(severity)), List.of());
    }

    /** A drift as grave as that, and a rule broken as gravely as that. */
    public static AuditReport withDriftAndViolation(Severity drift, Severity violation) {
        return report(
                AuditReport.Verdict.DRIFTED,
                List.of(drift(drift), violation("mysql", violation, "LUM-LIMIT-001", "mysql has no limit", 58)),
                List.of());
    }

    /** A label that the host has and git has not. */
    public static Finding addedLabel() {
        return drift(
                "main-app",
                Severity.LOW,
                DriftClass.ADDED,
                PropertyPath.of("labels", "note"),
                null,
                "new",
                9,
                "the host has a label more",
                "",
                "docker compose up -d main-app");
    }

    /** A container that no service of the file asks for. */
    public static Finding extraContainer() {
        return drift(
                "debug",
                Severity.MEDIUM,
                DriftClass.EXTRA,
                PropertyPath.of("container"),
                null,
                "oracle_debug",
                1,
                "container oracle_debug is on the host and not in git",
                "",
                "docker rm -f oracle_debug");
    }

    private static Finding drift(Severity severity) {
        return drift(
                "main-app",
                severity,
                DriftClass.CHANGED,
                PropertyPath.of("labels", "note"),
                "old",
                "new",
                9,
                "nothing that matters",
                "",
                "docker compose up -d main-app");
    }

    /** Nothing live could be read. */
    public static AuditReport incomplete() {
        AuditReport read = report(
                AuditReport.Verdict.INCOMPLETE,
                List.of(),
                List.of(
                        Problem.of(
                                Problem.Level.INCOMPLETE,
                                "unix:///var/run/docker.sock",
                                "no engine answers, got: permission denied; accepted: a socket this account may open"),
                        unresolved()));
        return new AuditReport(
                read.target(),
                read.desired(),
                Optional.empty(),
                read.verdict(),
                List.of(),
                coverage(0, 0, 0),
                List.of(),
                read.services(),
                read.problems());
    }

    private static AuditReport report(AuditReport.Verdict verdict, List<Finding> findings, List<Problem> problems) {
        return new AuditReport(
                new AuditReport.Target("lumira", "unix:///var/run/docker.sock", "infrastructure"),
                new AuditReport.Desired(
                        "/srv/git/lumira.git",
                        Optional.of("main"),
                        Optional.of("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678"),
                        List.of(FILE)),
                Optional.of(new AuditReport.Live("20.10.24", "1.41", READ_AT)),
                verdict,
                findings,
                coverage(212, findings.isEmpty() ? 0 : 5, 3),
                List.of(new AuditReport.Unchecked(
                        SubjectRef.service("dolibarr", "oracle_crm", 1),
                        PropertyPath.of("environment", "DOLI_DB_PASSWORD"),
                        Outcome.UNVERIFIABLE,
                        "no file gives MYSQL_PASSWORD a value")),
                List.of("main-app", "expert-desk", "dolibarr", "mysql"),
                problems);
    }

    private static Problem unresolved() {
        return Problem.at(
                Problem.Level.UNRESOLVED,
                new SourceLocation(FILE, 45, 9),
                "services.dolibarr.environment.DOLI_DB_PASSWORD",
                "MYSQL_PASSWORD has no value; what depends on it is not compared");
    }

    private static Map<Outcome, Integer> coverage(int same, int drift, int unverifiable) {
        Map<Outcome, Integer> coverage = new EnumMap<>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(outcome -> coverage.put(outcome, 0));
        coverage.put(Outcome.SAME, same);
        coverage.put(Outcome.DRIFT, drift);
        coverage.put(Outcome.UNVERIFIABLE, unverifiable);
        return coverage;
    }

    private static List<Finding> findings() {
        return List.of(
                drift(
                        "dolibarr",
                        Severity.HIGH,
                        DriftClass.REMOVED,
                        PropertyPath.of("mem_limit"),
                        "512m",
                        "unlimited",
                        51,
                        "the memory limit of dolibarr is gone from the host",
                        "A container without a limit can take all memory of the host, and the kernel then kills others.",
                        "docker update --memory 512m --memory-swap 512m oracle_crm"),
                drift(
                        "dolibarr",
                        Severity.MEDIUM,
                        DriftClass.CHANGED,
                        PropertyPath.of("environment", "DOLI_URL_ROOT"),
                        "https://crm.oraclelumira.com",
                        "http://crm.oraclelumira.com",
                        46,
                        "DOLI_URL_ROOT of dolibarr is not what git says",
                        "",
                        "docker compose up -d --force-recreate dolibarr"),
                drift(
                        "main-app",
                        Severity.MEDIUM,
                        DriftClass.CHANGED,
                        PropertyPath.of("restart"),
                        "unless-stopped",
                        "no",
                        8,
                        "main-app no longer starts again by itself",
                        "After a crash or a restart of the host the front page stays away until somebody notices.",
                        "docker update --restart unless-stopped oracle_main"),
                drift(
                        "mysql",
                        Severity.CRITICAL,
                        DriftClass.MISSING,
                        PropertyPath.of("container"),
                        "running",
                        null,
                        58,
                        "mysql has no container",
                        "",
                        "docker compose up -d mysql"),
                violation("expert-desk", Severity.LOW, "LUM-HEALTH-001", "expert-desk has no health check", 20),
                waived());
    }

    private static Finding drift(
            String service,
            Severity severity,
            DriftClass driftClass,
            PropertyPath property,
            @org.jspecify.annotations.Nullable String desired,
            @org.jspecify.annotations.Nullable String live,
            int line,
            String message,
            String why,
            String command) {
        SubjectRef subject = SubjectRef.service(service, "oracle_" + service, 1);
        return new Finding(
                Fingerprint.of("lumira", subject, property.toString()),
                Finding.Kind.DRIFT,
                Optional.of(driftClass),
                Optional.empty(),
                severity,
                subject,
                Optional.of(property),
                Optional.ofNullable(desired),
                Optional.ofNullable(live),
                Optional.of(new Provenance(Provenance.Kind.COMPOSE, FILE + ":" + line)),
                Optional.of(new SourceLocation(FILE, line, 5)),
                Optional.of(BLAME),
                false,
                message,
                why,
                List.of(new Finding.Remedy("Put the host right; the container goes on running", command)),
                service.equals("dolibarr")
                        ? List.of(Finding.Evidence.of("memswap_limit: 1g in git, unlimited on the host"))
                        : List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Finding violation(String service, Severity severity, String rule, String message, int line) {
        SubjectRef subject = SubjectRef.service(service);
        return new Finding(
                Fingerprint.of("lumira", subject, rule),
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of(rule),
                severity,
                subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceLocation(FILE, line, 3)),
                Optional.of(BLAME),
                false,
                message,
                "Without one the engine cannot tell a hanging process from a working one.",
                List.of(new Finding.Remedy(
                        "Add to " + FILE,
                        "healthcheck:\n  test: [\"CMD\", \"wget\", \"-q\", \"--spider\", \"http://localhost/\"]\n"
                                + "  interval: 30s")),
                List.of(),
                Optional.of(Finding.Side.BOTH),
                Optional.empty());
    }

    private static Finding waived() {
        Finding open = violation("mysql", Severity.HIGH, "LUM-LIMIT-001", "mysql has no memory limit", 58);
        return new Finding(
                open.fingerprint(),
                open.kind(),
                open.driftClass(),
                open.rule(),
                open.severity(),
                open.subject(),
                open.property(),
                open.desired(),
                open.live(),
                open.provenance(),
                open.location(),
                open.blame(),
                false,
                open.message(),
                open.why(),
                open.remedies(),
                open.evidence(),
                open.side(),
                Optional.of(new Waiver(
                        "sized by the host until the move", "ops", Optional.of(LocalDate.parse("2027-01-31")))));
    }
}
