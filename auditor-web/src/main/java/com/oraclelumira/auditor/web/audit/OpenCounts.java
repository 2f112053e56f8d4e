package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many findings count, by severity, and how many of them are drifts. What is waived or a note counts for nothing.
 *
 * @param critical that many, and so on
 * @param drifts how many of all of them are drifts
 * @param gravestDrift how grave the gravest of those is; absent: none
 */
public record OpenCounts(int critical, int high, int medium, int low, int drifts, Optional<Severity> gravestDrift) {

    public static OpenCounts of(List<Finding> findings) {
        List<Finding> open = findings.stream().filter(Finding::counts).toList();
        List<Severity> drifts = open.stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT)
                .map(Finding::severity)
                .toList();
        return new OpenCounts(
                count(open, Severity.CRITICAL),
                count(open, Severity.HIGH),
                count(open, Severity.MEDIUM),
                count(open, Severity.LOW),
                drifts.size(),
                drifts.stream().max(Comparator.naturalOrder()));
    }

    /** Those and the others. */
    public OpenCounts plus(OpenCounts others) {
        return new OpenCounts(
                critical + others.critical,
                high + others.high,
                medium + others.medium,
                low + others.low,
                drifts + others.drifts,
                Stream.of(this, others)
                        .flatMap(counts -> counts.gravestDrift.stream())
                        .max(Comparator.naturalOrder()));
    }

    /** How many of them are less grave than that. */
    public int below(Severity threshold) {
        return switch (threshold) {
            case INFO, LOW -> 0;
            case MEDIUM -> low;
            case HIGH -> low + medium;
            case CRITICAL -> low + medium + high;
        };
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
