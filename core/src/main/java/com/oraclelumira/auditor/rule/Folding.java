package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.Rule.Implication;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts each violation that another one implies under that one, so that one fact is one finding. */
final class Folding {

    /**
     * A violation, and what it may follow from.
     *
     * @param causes what its rule says, as far as it applies here
     */
    record Candidate(Violation violation, List<Implication> causes) {}

    /** A rule about a thing, whichever side or replica shows it. */
    private record About(SubjectType type, String name, String rule) {
        static About of(SubjectRef subject, String rule) {
            return new About(subject.type(), subject.service().orElse(subject.name()), rule);
        }
    }

    private final Map<About, List<Candidate>> candidates = new HashMap<>();
    // by identity, here and below: hashing all the texts of a rule would cost more than judging by it
    private final IdentityHashMap<Candidate, List<Violation>> consequences = new IdentityHashMap<>();

    private Folding(List<Candidate> all) {
        all.forEach(it -> candidates
                .computeIfAbsent(
                        About.of(it.violation().subject(), it.violation().rule().id()), key -> new ArrayList<>())
                .add(it));
    }

    /** Those that follow from no other, in the same order, each with what follows from it. */
    static List<Violation> fold(List<Candidate> all) {
        Folding folding = new Folding(all);
        List<Candidate> kept = new ArrayList<>();
        for (Candidate each : all) {
            folding.outermostCause(each)
                    .ifPresentOrElse(
                            cause -> folding.consequences
                                    .computeIfAbsent(cause, key -> new ArrayList<>())
                                    .add(each.violation()),
                            () -> kept.add(each));
        }
        return kept.stream()
                .map(it -> it.violation().folding(folding.consequences.getOrDefault(it, List.of())))
                .toList();
    }

    /** The cause that follows from nothing itself; empty where there is none, or where causes go round in a circle. */
    private Optional<Candidate> outermostCause(Candidate start) {
        Set<Candidate> passed = Collections.newSetFromMap(new IdentityHashMap<>());
        passed.add(start);
        Optional<Candidate> outermost = Optional.empty();
        Optional<Candidate> next = cause(start);
        while (next.isPresent()) {
            if (!passed.add(next.get())) {
                return Optional.empty();
            }
            outermost = next;
            next = cause(next.get());
        }
        return outermost;
    }

    private Optional<Candidate> cause(Candidate effect) {
        return effect.causes().stream()
                .flatMap(named ->
                        candidates
                                .getOrDefault(About.of(effect.violation().subject(), named.rule()), List.of())
                                .stream()
                                .filter(other -> implies(named, other.violation(), effect.violation())))
                .findFirst();
    }

    /** Whether it is the cause named, as grave at least, and there wherever its effect is. */
    private static boolean implies(Implication named, Violation cause, Violation effect) {
        return (!named.sameProperty() || cause.property().equals(effect.property()))
                && cause.severity().isAtLeast(effect.severity())
                && cause.shownBy().containsAll(effect.shownBy())
                && (cause.shownBy().contains(Side.DESIRED) || cause.subject().equals(effect.subject()));
    }
}
