package com.oraclelumira.auditor.web.history;

import com.oraclelumira.auditor.finding.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one audit saw.
 *
 * @param target the target's name
 * @param audit which audit
 * @param at when it ended
 * @param whole whether it could read everything: only then is a finding that it does not tell gone
 * @param findings what it found
 * @param causes what happened since the audit before
 */
public record Observation(String target, UUID audit, Instant at, boolean whole, List<Finding> findings, Causes causes) {

    public Observation {
        findings = List.copyOf(findings);
    }

    /** Its findings by fingerprint, in its order; of several with one fingerprint the gravest stands for all. */
    Map<String, Finding> byFingerprint() {
        Map<String, Finding> all = new LinkedHashMap<>();
        findings.forEach(finding -> all.merge(finding.fingerprint(), finding, Observation::graver));
        return all;
    }

    private static Finding graver(Finding one, Finding other) {
        return Comparator.comparing(Finding::counts)
                                .thenComparing(Finding::severity)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }
}
