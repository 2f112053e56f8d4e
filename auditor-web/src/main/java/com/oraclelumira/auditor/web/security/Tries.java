package com.oraclelumira.auditor.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong tries by key, of a bounded number of keys: those longest without a try are forgotten first. Not safe for threads. */
final class Tries {

    /** How long who had too many waits for each further one. */
    static final Duration WAIT = Duration.ofMinutes(1);

    /** After how long without a try all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int KEYS = 10_000;

    private final int free;
    private final Clock clock;
    private final Map<String, Past> all = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Past> eldest) {
            return size() > KEYS;
        }
    };

    private record Past(int wrong, Instant last) {}

    /** @param free how many may be wrong before the next one has to wait */
    Tries(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /** Whether a try is allowed now; counts it. */
    boolean admit(String key) {
        Instant now = clock.instant();
        Past past = all.get(key);
        if (past == null || isOver(past, MEMORY, now)) {
            all.put(key, new Past(1, now));
            return true;
        }
        if (past.wrong() >= free && !isOver(past, WAIT, now)) {
            return false;
        }
        all.put(key, new Past(Math.min(past.wrong() + 1, free), now));
        return true;
    }

    private static boolean isOver(Past past, Duration time, Instant now) {
        return !past.last().plus(time).isAfter(now);
    }

    void forget(String key) {
        all.remove(key);
    }

    /** The last try was none. */
    void takeBack(String key) {
        all.computeIfPresent(key, (same, past) -> past.wrong() == 1 ? null : new Past(past.wrong() - 1, past.last()));
    }
}
