package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a verdict rests on, as one clause: {@code 2 of 4 services drifted · 1 high, 2 medium · 1 waived}. */
final class VerdictLine {

    private VerdictLine() {}

    static String of(AuditReport report, Words words, Severity threshold) {
        List<String> parts = new ArrayList<>();
        if (report.verdict() == AuditReport.Verdict.INCOMPLETE) {
            parts.add(obstacles(report, words));
        }
        if (report.live().isPresent() && !report.services().isEmpty()) {
            parts.add(words.text(
                    "verdict.services",
                    drifted(report, threshold),
                    words.count("services", report.services().size())));
        }
        List<String> severities = SeverityCount.of(report.findings()).stream()
                .filter(count -> count.count() > 0 && !count.severity().equals("info"))
                .map(count -> words.count("severity." + count.severity(), count.count()))
                .toList();
        if (!severities.isEmpty()) {
            parts.add(String.join(", ", severities));
        } else if (report.verdict() == AuditReport.Verdict.CLEAN) {
            parts.add(words.text("verdict.nothing"));
        }
        long below = report.findings().stream()
                .filter(finding -> finding.counts() && !finding.severity().isAtLeast(threshold))
                .count();
        if (below > 0) {
            parts.add(words.text("verdict.below", below, words.text("severity." + threshold.id())));
        }
        long waived = report.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .count();
        if (waived > 0) {
            parts.add(words.count("waived", waived));
        }
        return parts.stream().collect(Collectors.joining(" · "));
    }

    private static String obstacles(AuditReport report, Words words) {
        return words.count(
                "obstacles",
                report.problems().stream()
                        .filter(problem -> problem.level().compareTo(Problem.Level.INCOMPLETE) >= 0)
                        .count());
    }

    private static long drifted(AuditReport report, Severity threshold) {
        return report.findings().stream()
                .filter(finding -> finding.counts()
                        && finding.kind() == Finding.Kind.DRIFT
                        && finding.severity().isAtLeast(threshold))
                .flatMap(finding -> finding.subject().service().stream())
                .filter(report.services()::contains)
                .distinct()
                .count();
    }
}
