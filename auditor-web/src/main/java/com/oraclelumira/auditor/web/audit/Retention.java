package com.oraclelumira.auditor.web.audit;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long audits, and findings that are gone, are remembered.
 *
 * @param store what remembers
 * @param clock tells the age
 * @param kept how long; positive
 */
public record Retention(AuditStore store, Clock clock, Duration kept) {

    /** Unless the configuration says otherwise: a year and a month, so that a yearly review sees the one before. */
    public static final Duration DEFAULT = Duration.ofDays(400);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    public Retention {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("kept is not positive: " + kept);
        }
    }

    /** Forgets what is older; never a target's latest audit, nor an open finding. */
    public void forget() {
        int audits = store.forgetBefore(clock.instant().minus(kept));
        if (audits > 0) {
            LOG.info("{} audits older than {} days were forgotten", audits, kept.toDays());
        }
    }
}
