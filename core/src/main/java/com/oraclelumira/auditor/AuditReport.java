package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one audit found: the verdict first, then the evidence. Holds no secret value.
 *
 * @param target what was audited
 * @param desired where the desired state came from
 * @param live where the live state came from; absent for a lint
 * @param verdict the worst of what was found
 * @param findings gravest first, then by subject and property
 * @param coverage how many properties came to each outcome; an outcome that is left out is 0, and is a key here
 * @param unchecked the properties that could not be compared, and why
 * @param services the services of the project, in its order
 * @param problems what stood in the way
 */
public record AuditReport(
        Target target,
        Desired desired,
        Optional<Live> live,
        Verdict verdict,
        List<Finding> findings,
        Map<Outcome, Integer> coverage,
        List<Unchecked> unchecked,
        List<String> services,
        List<Problem> problems) {

    /** The version of the JSON report. */
    public static final int SCHEMA_VERSION = 1;

    /** What an audit comes to, worst last. */
    public enum Verdict {
        CLEAN,
        VIOLATIONS,
        DRIFTED,
        /** Something needed could not be read: nothing is known to be clean. */
        INCOMPLETE;

        /** What findings come to where all was read and only those of at least that severity are minded. */
        public static Verdict of(List<Finding> findings, Severity least) {
            return findings.stream()
                    .filter(finding -> finding.counts() && finding.severity().isAtLeast(least))
                    .map(finding -> finding.kind() == Finding.Kind.DRIFT ? DRIFTED : VIOLATIONS)
                    .max(Comparator.naturalOrder())
                    .orElse(CLEAN);
        }

        /** The name in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was audited.
     *
     * @param name the target's name
     * @param host the engine endpoint or snapshot folder; empty for a lint
     * @param project the Compose project's name
     */
    public record Target(String name, String host, String project) {}

    /**
     * Where the desired state came from.
     *
     * @param source the repository or folder
     * @param ref the ref that was read; absent outside git
     * @param commit the commit it meant; absent outside git
     * @param files the Compose files, as displayed
     */
    public record Desired(String source, Optional<String> ref, Optional<String> commit, List<String> files) {
        public Desired {
            files = List.copyOf(files);
        }
    }

    /**
     * Where the live state came from.
     *
     * @param engine the engine's version; empty where it is not known
     * @param apiVersion the API version spoken; empty where it is not known
     * @param readAt when it was read
     */
    public record Live(String engine, String apiVersion, Instant readAt) {}

    /**
     * A property that could not be compared.
     *
     * @param subject whose
     * @param property which
     * @param outcome unverifiable, not honoured or not observable
     * @param reason why, in words
     */
    public record Unchecked(SubjectRef subject, PropertyPath property, Outcome outcome, String reason) {}

    public AuditReport {
        requireNonNull(target, "target is null");
        requireNonNull(desired, "desired is null");
        requireNonNull(verdict, "verdict is null");
        findings = List.copyOf(findings);
        coverage = whole(coverage);
        unchecked = List.copyOf(unchecked);
        services = List.copyOf(services);
        problems = List.copyOf(problems);
    }

    private static Map<Outcome, Integer> whole(Map<Outcome, Integer> counts) {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toUnmodifiableMap(outcome -> outcome, outcome -> counts.getOrDefault(outcome, 0)));
    }

    /** The verdict of who minds only findings of at least that severity; what could not be read stays incomplete. */
    public Verdict verdict(Severity least) {
        return verdict == Verdict.INCOMPLETE ? verdict : Verdict.of(findings, least);
    }

    /**
     * Several reports as one, worst verdict first; for files that were judged one by one.
     *
     * @param acceptance what was accepted in each of them; what is said of it itself is told once, and only where each
     *     says so: what one report uses is not unused
     */
    public static AuditReport together(String name, List<AuditReport> reports, Acceptance acceptance) {
        Map<Outcome, Integer> coverage = new EnumMap<>(Outcome.class);
        reports.forEach(
                report -> report.coverage().forEach((outcome, count) -> coverage.merge(outcome, count, Integer::sum)));
        AuditReport first = reports.get(0);
        return new AuditReport(
                new Target(
                        name,
                        first.target().host(),
                        all(reports, report -> List.of(report.target().project())).stream()
                                .distinct()
                                .collect(Collectors.joining(", "))),
                new Desired(
                        first.desired().source(),
                        first.desired().ref(),
                        first.desired().commit(),
                        all(reports, report -> report.desired().files())),
                first.live(),
                reports.stream()
                        .map(AuditReport::verdict)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                findings(reports, acceptance),
                coverage,
                all(reports, AuditReport::unchecked),
                all(reports, AuditReport::services),
                all(reports, AuditReport::problems));
    }

    private static List<Finding> findings(List<AuditReport> reports, Acceptance acceptance) {
        List<Finding> told = new ArrayList<>();
        for (Finding finding : all(reports, AuditReport::findings)) {
            if (!acceptance.isMeantBy(finding)
                    || (told.stream().noneMatch(other -> isSame(other, finding))
                            && reports.stream().allMatch(report -> report.tells(finding)))) {
                told.add(finding);
            }
        }
        return told;
    }

    private boolean tells(Finding finding) {
        return findings.stream().anyMatch(other -> isSame(other, finding));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.location().equals(other.location()) && one.rule().equals(other.rule());
    }

    private static <T> List<T> all(List<AuditReport> reports, Function<AuditReport, List<T>> part) {
        return reports.stream().flatMap(report -> part.apply(report).stream()).toList();
    }
}
