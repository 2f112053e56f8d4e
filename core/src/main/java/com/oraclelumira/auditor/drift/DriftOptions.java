package com.oraclelumira.auditor.drift;

import java.time.Duration;

/**
 * What an audit may decide about comparing.
 *
 * @param transition how long a container that Compose is just replacing counts as in transition instead of as drift
 */
public record DriftOptions(Duration transition) {

    /** A minute for a recreate to finish. */
    public static final DriftOptions DEFAULT = new DriftOptions(Duration.ofMinutes(1));

    public DriftOptions {
        if (transition.isNegative()) {
            throw new IllegalArgumentException("transition: a duration cannot be negative, got " + transition);
        }
    }
}
