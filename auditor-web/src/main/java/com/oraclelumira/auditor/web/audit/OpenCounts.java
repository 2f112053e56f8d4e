package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;

/**
 * How many findings count, by severity, and how many of them are drifts. What is waived or a note counts for nothing.
 *
 * @param critical that many, and so on
 * @param drifts how many of all of them are drifts
 */
public record OpenCounts(int critical, int high, int medium, int low, int drifts) {

    public static OpenCounts of(List<Finding> findings) {
        List<Finding> open = findings.stream().filter(Finding::counts).toList();
        return new OpenCounts(
                count(open, Severity.CRITICAL),
                count(open, Severity.HIGH),
                count(open, Severity.MEDIUM),
                count(open, Severity.LOW),
                (int) open.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.DRIFT)
                        .count());
    }

    public int total() {
        return critical + high + medium + low;
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
