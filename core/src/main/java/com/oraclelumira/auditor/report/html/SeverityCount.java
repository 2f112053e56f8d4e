package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many open findings have a severity.
 *
 * @param severity its name
 * @param count how many
 */
public record SeverityCount(String severity, long count) {

    /** All of them, gravest first, zeros included. */
    static List<SeverityCount> of(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(severity -> new SeverityCount(
                        severity.id(),
                        findings.stream()
                                .filter(finding -> finding.severity() == severity
                                        && finding.waiver().isEmpty())
                                .count()))
                .toList();
    }
}
