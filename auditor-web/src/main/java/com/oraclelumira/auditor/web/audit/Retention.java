package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.web.journal.ActionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long audits, findings that are gone, and what people did are remembered.
 *
 * @param store what remembers audits
 * @param actions what remembers who did what
 * @param clock tells the age
 * @param kept how long; positive
 */
public record Retention(AuditStore store, ActionStore actions, Clock clock, Duration kept) {

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
        Instant oldest = clock.instant().minus(kept);
        int audits = store.forgetBefore(oldest);
        int forgotten = actions.forgetBefore(oldest);
        if (audits + forgotten > 0) {
            LOG.info("older than {} days, forgotten: {} audits, {} actions", kept.toDays(), audits, forgotten);
        }
    }
}
