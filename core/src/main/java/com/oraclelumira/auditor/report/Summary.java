package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that sum a report up, the same in every format that people read. */
public final class Summary {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final int SHORT_COMMIT = 7;

    private Summary() {}

    /** The verdict as one word in capitals. */
    public static String verdict(AuditReport report) {
        return report.verdict().name();
    }

    /** What the verdict rests on, as one clause: {@code 2 of 4 services drifted; 1 high, 2 medium; 1 waived}. */
    public static String line(AuditReport report) {
        List<String> parts = new ArrayList<>();
        long drifted = services(report, Finding.Kind.DRIFT);
        int all = report.services().size();
        long counted = report.findings().stream().filter(Finding::counts).count();
        boolean isIncomplete = report.verdict() == AuditReport.Verdict.INCOMPLETE;
        if (isIncomplete) {
            parts.add(incomplete(report));
        }
        if (report.live().isPresent()) {
            parts.add(
                    drifted == 0
                            ? "no drift in " + (isIncomplete ? "what was read of " : "") + count(all, "service")
                            : drifted + " of " + count(all, "service") + " drifted");
        }
        parts.add(counted == 0 ? "nothing to act on" : severities(report.findings()));
        long waived = report.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .count();
        if (waived > 0) {
            parts.add(waived + " waived");
        }
        return String.join("; ", parts);
    }

    private static String incomplete(AuditReport report) {
        return report.problems().stream()
                .filter(problem ->
                        problem.level() == Problem.Level.INCOMPLETE || problem.level() == Problem.Level.ERROR)
                .findFirst()
                .map(problem -> "could not read everything (" + problem.where() + ")")
                .orElse("could not read everything");
    }

    /** The services with a counted finding of that kind. */
    private static long services(AuditReport report, Finding.Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.counts() && finding.kind() == kind)
                .flatMap(finding -> finding.subject().service().stream())
                .filter(report.services()::contains)
                .distinct()
                .count();
    }

    private static String severities(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .filter(severity -> severity != Severity.INFO)
                .map(severity -> {
                    long count = findings.stream()
                            .filter(finding -> finding.counts() && finding.severity() == severity)
                            .count();
                    return count == 0 ? "" : count + " " + severity.id();
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What was compared with what: {@code live} and {@code desired}, each in one clause. */
    public static Map<String, String> basis(AuditReport report) {
        Map<String, String> basis = new LinkedHashMap<>();
        report.live().ifPresent(live -> basis.put("live", live(report.target(), live)));
        basis.put("desired", desired(report.desired()));
        return basis;
    }

    private static String live(AuditReport.Target target, AuditReport.Live live) {
        return "project " + target.project() + " on " + target.host()
                + (live.engine().isEmpty() ? "" : ", engine " + live.engine()) + ", read "
                + MINUTE.format(live.readAt().atZone(ZoneOffset.UTC));
    }

    private static String desired(AuditReport.Desired desired) {
        String at = desired.commit()
                .map(commit -> " at " + desired.ref().map(ref -> ref + " ").orElse("")
                        + commit.substring(0, Math.min(SHORT_COMMIT, commit.length())))
                .orElse("");
        return String.join(", ", desired.files()) + (desired.files().isEmpty() ? "" : " in ") + desired.source() + at;
    }

    /** How many properties came to which outcome. */
    public static String coverage(AuditReport report) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> report.coverage().getOrDefault(outcome, 0) + " " + words(outcome))
                .collect(Collectors.joining(", "));
    }

    /** An outcome in words. */
    public static String words(Outcome outcome) {
        return switch (outcome) {
            case SAME -> "same";
            case DRIFT -> "drifted";
            case UNVERIFIABLE -> "unverifiable";
            case NOT_HONOURED -> "not honoured";
            case NOT_OBSERVABLE -> "not observable";
        };
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
