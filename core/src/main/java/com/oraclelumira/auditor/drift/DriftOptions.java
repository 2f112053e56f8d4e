package com.oraclelumira.auditor.drift;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * What an audit may decide about comparing.
 *
 * @param auditedAt when the audit looks at the live state: long after it was read, if that is an old snapshot
 * @param transition how long a container that Compose is just replacing counts as in transition instead of as drift
 */
public record DriftOptions(Instant auditedAt, Duration transition) {

    private static final Duration DEFAULT_TRANSITION = Duration.ofMinutes(1);

    public DriftOptions {
        requireNonNull(auditedAt, "auditedAt is null");
        if (transition.isNegative()) {
            throw new IllegalArgumentException("transition: a duration cannot be negative, got " + transition);
        }
    }

    /**
     * An audit at that time (the auditor's clock, not the state's) that gives a recreate a minute to finish.
     */
    public static DriftOptions at(Instant auditedAt) {
        return new DriftOptions(auditedAt, DEFAULT_TRANSITION);
    }
}
