package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a message is tried again. Stateless. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_CRITICAL = Duration.ofMinutes(1);
    /** What a receiver may ask for; more is taken for a mistake. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /** After which a message is given up. */
    static final Duration GIVEN_UP = Duration.ofHours(24);

    /**
     * Twice as long after each try, up to a quarter of an hour; a part of it by chance, so that those who failed together do not come
     * together.
     *
     * @param tries how many failed before this one
     * @param severity of what waits; absent: nothing is wrong. What is critical waits a minute at most
     */
    static Duration after(int tries, Optional<Severity> severity, RandomGenerator chance) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        Duration longest = severity.filter(Severity.CRITICAL::equals).isPresent() ? LONGEST_CRITICAL : LONGEST;
        Duration pause = whole.compareTo(longest) < 0 ? whole : longest;
        return pause.dividedBy(2).plusMillis(chance.nextLong(pause.toMillis() / 2 + 1));
    }

    /** As long as the receiver asks for. */
    static Duration asked(Duration wanted) {
        return wanted.compareTo(LONGEST_ASKED) < 0 ? wanted : LONGEST_ASKED;
    }
}
