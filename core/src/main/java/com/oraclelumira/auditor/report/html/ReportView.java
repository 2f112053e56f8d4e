package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A report as a page shows it: everything decided, nothing left to a template but markup.
 *
 * @param report what is shown
 * @param verdict the verdict's name
 * @param line what the verdict rests on, as one clause
 * @param severities open findings by severity, gravest first
 * @param services every service at a glance, in the project's order
 * @param drifts the drifts that count
 * @param violations the violations that count
 * @param notes what is worth knowing and counts for nothing
 * @param waived the findings somebody accepted
 * @param coverage how much was compared
 */
public record ReportView(
        AuditReport report,
        String verdict,
        String line,
        List<SeverityCount> severities,
        List<ServiceView> services,
        List<FindingView> drifts,
        List<FindingView> violations,
        List<FindingView> notes,
        List<FindingView> waived,
        CoverageView coverage) {

    public static ReportView of(AuditReport report, Words words) {
        return of(report, words, Severity.LOW);
    }

    /**
     * Likewise, with verdict and states of services by findings of at least that severity; those below it are shown as
     * all others, and counted beside the verdict.
     */
    public static ReportView of(AuditReport report, Words words, Severity threshold) {
        boolean read = report.verdict() != AuditReport.Verdict.INCOMPLETE;
        return new ReportView(
                report,
                report.verdict(threshold).id(),
                VerdictLine.of(report, words, threshold),
                SeverityCount.of(report.findings()),
                report.services().stream()
                        .map(name -> ServiceView.of(name, report.findings(), read, threshold))
                        .toList(),
                findings(report, words, finding -> finding.counts() && finding.kind() == Finding.Kind.DRIFT),
                findings(report, words, finding -> finding.counts() && finding.kind() == Finding.Kind.VIOLATION),
                findings(report, words, finding -> finding.waiver().isEmpty() && finding.severity() == Severity.INFO),
                findings(report, words, finding -> finding.waiver().isPresent()),
                CoverageView.of(report));
    }

    private static List<FindingView> findings(AuditReport report, Words words, Predicate<Finding> which) {
        return report.findings().stream()
                .filter(which)
                .map(finding -> FindingView.of(finding, words))
                .toList();
    }

    /** The findings that count, drifts first. */
    public List<FindingView> open() {
        return Stream.concat(drifts.stream(), violations.stream()).toList();
    }

    /** The first digits of the commit that was read. */
    public Optional<String> commit() {
        return report.desired().commit().map(FindingView::shortened);
    }

    /** When the live state was read. */
    public String readAt() {
        return report.live().map(live -> Times.minute(live.readAt())).orElse("");
    }

    /** Problems that leave the verdict incomplete stand first. */
    public List<Problem> problems() {
        return report.problems().stream()
                .sorted((a, b) -> b.level().compareTo(a.level()))
                .toList();
    }
}
