package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Closes an account's door for a while after too many wrong passwords. Remembers a bounded number of names, whether there
 * are such accounts or not, so it tells nobody which exist. Safe for use by several threads.
 */
@Singleton
public class SignInThrottle {

    private static final int FREE_TRIES = 5;
    private static final Duration CLOSED = Duration.ofMinutes(1);
    private static final int NAMES = 1_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > NAMES;
        }
    };

    private record Tries(int wrong, Instant last) {}

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isClosed(String name) {
        Tries past = tries.get(name);
        return past != null
                && past.wrong() >= FREE_TRIES
                && past.last().plus(CLOSED).isAfter(clock.instant());
    }

    synchronized void tried(String name, boolean right) {
        if (right) {
            tries.remove(name);
            return;
        }
        tries.merge(name, new Tries(1, clock.instant()), (past, now) -> new Tries(past.wrong() + 1, now.last()));
    }
}
