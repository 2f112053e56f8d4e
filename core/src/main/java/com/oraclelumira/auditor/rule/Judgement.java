package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.Folding.Candidate;
import com.oraclelumira.auditor.rule.Outcome.Hit;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects outcomes, and makes one violation of what both sides of a subject show. For one thread. */
final class Judgement {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::severity)
            .reversed()
            .thenComparing(violation -> violation.subject().type())
            .thenComparing(violation -> violation.subject().name())
            .thenComparing(violation -> violation.subject().replica())
            .thenComparing(violation -> violation.rule().id())
            .thenComparing(Violation::property);

    private final Map<Place, List<Shown>> shown = new LinkedHashMap<>();
    private final Map<About, Set<Side>> judged = new HashMap<>();
    private final Set<SubjectType> desiredTypes = new HashSet<>();
    private final Set<About> seenDesired = new HashSet<>();
    private final Set<String> onDesired = new HashSet<>();
    private final List<Undecided> undecided = new ArrayList<>();

    /** A rule about a subject, whichever side it comes from. */
    private record About(String rule, SubjectType type, String name) {}

    private record Place(About about, PropertyPath property) {}

    private record Shown(Rule rule, Subject subject, Hit hit) {}

    void add(CompiledRule compiled, Subject subject, Outcome outcome) {
        SubjectRef ref = subject.ref();
        About about = new About(compiled.rule().id(), ref.type(), ref.service().orElse(ref.name()));
        if (compiled.sides().contains(Side.DESIRED)) {
            onDesired.add(compiled.rule().id());
        }
        if (subject.side() == Side.DESIRED) {
            desiredTypes.add(ref.type());
            seenDesired.add(about);
        }
        outcome.unknown()
                .ifPresent(reason -> undecided.add(new Undecided(compiled.rule().id(), ref, subject.side(), reason)));
        if (outcome.unknown().isEmpty() || !outcome.hits().isEmpty()) {
            judged.computeIfAbsent(about, key -> EnumSet.noneOf(Side.class)).add(subject.side());
        }
        outcome.hits()
                .forEach(hit -> shown.computeIfAbsent(new Place(about, hit.property()), key -> new ArrayList<>())
                        .add(new Shown(compiled.rule(), subject, hit)));
    }

    RuleResult result() {
        List<Candidate> violations = new ArrayList<>();
        shown.forEach((place, all) -> violations.addAll(violations(place, all)));
        violations.sort(Comparator.comparing(Candidate::violation, ORDER));
        return new RuleResult(Folding.fold(violations), undecided);
    }

    private List<Candidate> violations(Place place, List<Shown> all) {
        EnumSet<Side> sides = EnumSet.noneOf(Side.class);
        all.forEach(it -> sides.add(it.subject().side()));
        List<Shown> told = sides.contains(Side.DESIRED)
                ? all.stream()
                        .filter(it -> it.subject().side() == Side.DESIRED)
                        .limit(1)
                        .toList()
                : all;
        return told.stream()
                .map(it -> new Candidate(violation(place, it, sides), it.hit().causes()))
                .toList();
    }

    private Violation violation(Place place, Shown told, Set<Side> sides) {
        Hit hit = told.hit();
        return new Violation(
                told.rule(),
                told.subject().ref(),
                hit.severity(),
                hit.property(),
                told.subject().locator().locate(hit.property(), hit.item()),
                hit.message(),
                hit.fix(),
                sides,
                judgedSides(place.about()),
                List.of());
    }

    /** The sides that were decided; where others of its kind are desired and this one is not, that is a decision too. */
    private Set<Side> judgedSides(About about) {
        Set<Side> sides = EnumSet.copyOf(judged.getOrDefault(about, EnumSet.noneOf(Side.class)));
        if (onDesired.contains(about.rule()) && desiredTypes.contains(about.type()) && !seenDesired.contains(about)) {
            sides.add(Side.DESIRED);
        }
        return sides;
    }
}
