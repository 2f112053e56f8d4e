package com.oraclelumira.auditor.web.history;

import com.oraclelumira.auditor.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the lives of a target's findings go on with one more audit. Stateless. */
public final class Lives {

    private Lives() {}

    /**
     * What an audit makes of the lives before it.
     *
     * @param lives those that begin, end, or are otherwise than before; of all others that were seen only the time of the
     *     last sight moves
     * @param events a change each, in the order of the audit's findings, then what is gone
     */
    public record Step(List<FindingLife> lives, List<FindingEvent> events) {
        public Step {
            lives = List.copyOf(lives);
            events = List.copyOf(events);
        }
    }

    /**
     * Goes on with the lives of one target's findings.
     *
     * @param before by fingerprint: every open life of the target, and those that had ended of whatever was seen now
     */
    public static Step after(Map<String, FindingLife> before, Observation now) {
        List<FindingLife> lives = new ArrayList<>();
        List<FindingEvent> events = new ArrayList<>();
        Map<String, Finding> seen = now.byFingerprint();
        seen.forEach((fingerprint, finding) -> {
            Optional<FindingLife> known = Optional.ofNullable(before.get(fingerprint));
            FindingFacts facts = FindingFacts.of(finding);
            change(known, facts).ifPresent(change -> {
                Optional<Cause> cause = now.causes().of(facts);
                FindingLife life = life(known, change, fingerprint, facts, now, cause);
                lives.add(life);
                events.add(event(life, change, now, cause));
            });
        });
        if (now.whole()) {
            before.values().stream()
                    .filter(life -> life.isOpen() && !seen.containsKey(life.fingerprint()))
                    .map(life -> life.resolved(now.at(), now.causes().of(life.facts())))
                    .forEach(life -> {
                        lives.add(life);
                        events.add(event(life, Change.RESOLVED, now, life.cause()));
                    });
        }
        return new Step(lives, events);
    }

    private static Optional<Change> change(Optional<FindingLife> known, FindingFacts now) {
        if (known.isEmpty()) {
            return Optional.of(Change.OPENED);
        }
        FindingLife life = known.get();
        if (!life.isOpen()) {
            return Optional.of(Change.REOPENED);
        }
        if (life.facts().waived() != now.waived()) {
            return Optional.of(now.waived() ? Change.ACCEPTED : Change.UNACCEPTED);
        }
        return life.facts().equals(now) ? Optional.empty() : Optional.of(Change.CHANGED);
    }

    private static FindingLife life(
            Optional<FindingLife> known,
            Change change,
            String fingerprint,
            FindingFacts facts,
            Observation now,
            Optional<Cause> cause) {
        if (known.isEmpty()) {
            return FindingLife.begun(fingerprint, now.target(), facts, now.at(), cause);
        }
        return change == Change.REOPENED
                ? known.get().reopened(facts, now.at(), cause)
                : known.get().seen(facts, now.at(), cause);
    }

    private static FindingEvent event(FindingLife life, Change change, Observation now, Optional<Cause> cause) {
        return new FindingEvent(life.fingerprint(), life.target(), now.at(), now.audit(), change, life.facts(), cause);
    }
}
