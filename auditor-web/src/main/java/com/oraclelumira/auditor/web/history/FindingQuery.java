package com.oraclelumira.auditor.web.history;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * Which findings are asked for; what is absent narrows nothing.
 *
 * @param target of that target
 * @param open only those still there ({@code true}) or only those gone
 * @param waived only accepted ones, or only those that are not
 * @param severity of at least that severity
 * @param kind drifts or violations
 * @param driftClass that differ so
 * @param service of that service
 * @param rule by that rule
 * @param since that opened then or later
 * @param after where to go on: the fingerprint of the last one told before
 * @param limit at most that many, from 1
 */
public record FindingQuery(
        Optional<String> target,
        Optional<Boolean> open,
        Optional<Boolean> waived,
        Optional<Severity> severity,
        Optional<Finding.Kind> kind,
        Optional<DriftClass> driftClass,
        Optional<String> service,
        Optional<String> rule,
        Optional<Instant> since,
        Optional<String> after,
        int limit) {

    public FindingQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is less than 1: " + limit);
        }
    }

    /** All findings, by pages of that size. */
    public static FindingQuery all(int limit) {
        return new FindingQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }
}
