package com.oraclelumira.auditor.web.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long audits, findings that are gone, what people did and what receivers were told are remembered.
 *
 * @param memories what remembers, each by a word for what it forgets; a memory forgets what is older than an instant, and
 *     says how much that was
 * @param clock tells the age
 * @param kept how long; positive
 */
public record Retention(Map<String, ToIntFunction<Instant>> memories, Clock clock, Duration kept) {

    /** Unless the configuration says otherwise: a year and a month, so that a yearly review sees the one before. */
    public static final Duration DEFAULT = Duration.ofDays(400);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    public Retention {
        memories = Map.copyOf(memories);
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("kept is not positive: " + kept);
        }
    }

    /** Forgets what is older; never a target's latest audit, nor an open finding. */
    public void forget() {
        Instant oldest = clock.instant().minus(kept);
        memories.forEach((what, memory) -> {
            int forgotten = memory.applyAsInt(oldest);
            if (forgotten > 0) {
                LOG.info("older than {} days, forgotten: {} {}", kept.toDays(), forgotten, what);
            }
        });
    }
}
