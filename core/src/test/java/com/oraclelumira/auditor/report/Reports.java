package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to write, as an audit of the Lumira stack would make them. */
public final class Reports {

    private static final String FILE = "infrastructure/docker-compose.yml";
    private static final String COMMIT = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
    private static final SubjectRef DOLIBARR = SubjectRef.service("dolibarr", "oracle_crm", 1);
    private static final SubjectRef MYSQL = SubjectRef.service("mysql", "oracle_mysql", 1);

    private Reports() {}

    public static AuditReport drifted() {
        Finding memory = new Finding(
                "0011223344556677",
                Finding.Kind.DRIFT,
                Optional.of(DriftClass.CHANGED),
                Optional.of("DRF-LIMIT"),
                Severity.HIGH,
                DOLIBARR,
                Optional.of(PropertyPath.of("mem_limit")),
                Optional.of("512m"),
                Optional.of("2g"),
                Optional.of(new Provenance(Provenance.Kind.COMPOSE, FILE + ":42")),
                Optional.of(new SourceLocation(FILE, 42, 7)),
                Optional.of(new Blame(COMMIT, "J. Doe", Instant.parse("2026-11-20T08:00:00Z"))),
                false,
                "mem_limit is 2g on the host and 512m in git",
                "One container can take the memory that the database needs.",
                List.of(new Finding.Remedy(
                        "changes the setting in place, without a restart", "docker update --memory 512m oracle_crm")),
                List.of(Finding.Evidence.of("memswap_limit 4g follows from it")),
                Optional.empty(),
                Optional.empty());
        Finding privileges = new Finding(
                "8899aabbccddeeff",
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of("CNT-NO-NEW-PRIVS"),
                Severity.MEDIUM,
                MYSQL,
                Optional.of(PropertyPath.of("security_opt")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceLocation(FILE, 60, 3)),
                Optional.empty(),
                false,
                "a process may gain privileges",
                "A set-uid binary makes root of any user.",
                List.of(new Finding.Remedy("forbids it", "security_opt:\n  - no-new-privileges:true")),
                List.of(),
                Optional.of(Finding.Side.BOTH),
                Optional.of(new Waiver(
                        "gosu needs it until 2.0", "ops@example.org", Optional.of(LocalDate.of(2027, 1, 31)))));
        return new AuditReport(
                new AuditReport.Target("prod", "unix:///var/run/docker.sock", "lumira"),
                new AuditReport.Desired("/srv/lumira.git", Optional.of("main"), Optional.of(COMMIT), List.of(FILE)),
                Optional.of(new AuditReport.Live("20.10.24", "1.41", Instant.parse("2026-11-24T10:15:00Z"))),
                AuditReport.Verdict.DRIFTED,
                List.of(memory, privileges),
                Map.of(Outcome.SAME, 310, Outcome.DRIFT, 1, Outcome.UNVERIFIABLE, 1),
                List.of(new AuditReport.Unchecked(
                        DOLIBARR,
                        PropertyPath.of("environment", "DOLI_DB_PASSWORD"),
                        Outcome.UNVERIFIABLE,
                        "${MYSQL_PASSWORD} has no value in git")),
                List.of("main-app", "expert-desk", "dolibarr", "mysql"),
                List.of(Problem.at(
                        Problem.Level.UNRESOLVED,
                        new SourceLocation(FILE, 51, 25),
                        "services.dolibarr.environment.DOLI_DB_PASSWORD",
                        "variable MYSQL_PASSWORD has no value here; give it with --env-file")));
    }

    public static AuditReport clean() {
        AuditReport drifted = drifted();
        return new AuditReport(
                drifted.target(),
                drifted.desired(),
                drifted.live(),
                AuditReport.Verdict.CLEAN,
                List.of(),
                Map.of(Outcome.SAME, 311),
                List.of(),
                drifted.services(),
                List.of());
    }

    /** A report of one violation of the whole project with that message, which no line declares. */
    public static AuditReport saying(String message) {
        return with(new Finding(
                "1122334455667788",
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of("OPS-SAMPLE"),
                Severity.LOW,
                DOLIBARR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                message,
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    /** A container that nobody declared. */
    public static AuditReport withOrphan() {
        return with(new Finding(
                "99aabbccddeeff00",
                Finding.Kind.DRIFT,
                Optional.of(DriftClass.EXTRA),
                Optional.empty(),
                Severity.HIGH,
                SubjectRef.service("probe", "lumira_probe_1", 1),
                Optional.of(PropertyPath.of("container")),
                Optional.empty(),
                Optional.of("running"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "a container of no service",
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    /** The engine did not answer. */
    public static AuditReport incomplete() {
        return incomplete(Optional.empty());
    }

    /** The engine answered in part. */
    static AuditReport partlyRead() {
        return incomplete(clean().live());
    }

    private static AuditReport incomplete(Optional<AuditReport.Live> live) {
        AuditReport clean = clean();
        return new AuditReport(
                clean.target(),
                clean.desired(),
                live,
                AuditReport.Verdict.INCOMPLETE,
                List.of(),
                Map.of(),
                List.of(),
                clean.services(),
                List.of(Problem.of(Problem.Level.INCOMPLETE, "engine", "connection refused")));
    }

    /** Two ports of one service that break one rule, and what follows from it. */
    static AuditReport withOtherPlaces() {
        SourceLocation first = new SourceLocation("a[1].yml", 7, 9);
        return with(new Finding(
                "aa55aa55aa55aa55",
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of("NET-PORT-WILDCARD"),
                Severity.MEDIUM,
                DOLIBARR,
                Optional.of(PropertyPath.of("ports")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(first),
                Optional.empty(),
                false,
                "8080 and 8081 are open to every network",
                "",
                List.of(),
                List.of(
                        new Finding.Evidence("it itself", Optional.of(first)),
                        new Finding.Evidence("also", Optional.of(new SourceLocation("a[1].yml", 9, 9))),
                        new Finding.Evidence(
                                "NET-ADMIN: an administration port", Optional.of(new SourceLocation(FILE, 12, 3))),
                        Finding.Evidence.of("nowhere in git")),
                Optional.empty(),
                Optional.empty()));
    }

    static List<AuditReport> all() {
        return List.of(drifted(), clean(), withOrphan(), withOtherPlaces(), incomplete(), saying("x"));
    }

    private static AuditReport with(Finding finding) {
        AuditReport drifted = drifted();
        return new AuditReport(
                drifted.target(),
                drifted.desired(),
                drifted.live(),
                drifted.verdict(),
                List.of(finding),
                drifted.coverage(),
                List.of(),
                drifted.services(),
                List.of());
    }
}
