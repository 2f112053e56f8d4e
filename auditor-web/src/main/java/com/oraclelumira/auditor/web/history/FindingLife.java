package com.oraclelumira.auditor.web.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A finding over time.
 *
 * @param fingerprint which; it holds the target's name too, so no two targets share one
 * @param target the target's name
 * @param facts what it was when it was last seen
 * @param firstSeen when it was ever seen first
 * @param openedAt since when it has been there without a break
 * @param lastSeen when an audit saw it last
 * @param resolvedAt when an audit saw that it was gone; absent: open
 * @param reopened how often it came back
 * @param cause what made it what it is; absent: nothing is known
 */
public record FindingLife(
        String fingerprint,
        String target,
        FindingFacts facts,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        Optional<Instant> resolvedAt,
        int reopened,
        Optional<Cause> cause) {

    public FindingLife {
        requireNonNull(fingerprint, "fingerprint is null");
        requireNonNull(target, "target is null");
        requireNonNull(facts, "facts are null");
    }

    static FindingLife begun(String fingerprint, String target, FindingFacts facts, Instant at, Optional<Cause> cause) {
        return new FindingLife(fingerprint, target, facts, at, at, at, Optional.empty(), 0, cause);
    }

    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }

    FindingLife seen(FindingFacts now, Instant at, Optional<Cause> newCause) {
        return new FindingLife(
                fingerprint, target, now, firstSeen, openedAt, at, resolvedAt, reopened, newCause.or(() -> cause));
    }

    FindingLife reopened(FindingFacts now, Instant at, Optional<Cause> newCause) {
        return new FindingLife(fingerprint, target, now, firstSeen, at, at, Optional.empty(), reopened + 1, newCause);
    }

    FindingLife resolved(Instant at, Optional<Cause> newCause) {
        return new FindingLife(
                fingerprint, target, facts, firstSeen, openedAt, lastSeen, Optional.of(at), reopened, newCause);
    }
}
