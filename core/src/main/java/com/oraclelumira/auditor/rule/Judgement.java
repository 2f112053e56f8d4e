package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.Folding.Candidate;
import com.oraclelumira.auditor.rule.Outcome.Hit;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
    private final Map<Thing, EnumMap<Side, Integer>> seen = new HashMap<>();
    private final Map<About, EnumMap<Side, Integer>> open = new HashMap<>();
    private final Set<SubjectType> desiredTypes = new HashSet<>();
    private final List<Undecided> undecided = new ArrayList<>();

    /** What rules of a scope judge, whichever side it comes from. */
    private record Thing(RuleScope scope, SubjectType type, String name) {
        static Thing of(RuleScope scope, SubjectRef subject) {
            return new Thing(scope, subject.type(), subject.service().orElse(subject.name()));
        }
    }

    /** A rule about a thing. */
    private record About(String rule, Thing thing) {}

    private record Place(About about, PropertyPath property) {}

    private record Shown(CompiledRule rule, Subject subject, Hit hit) {}

    /** Tells that the rules of that scope judge that subject, each once. */
    void begin(RuleScope scope, Subject subject) {
        count(seen.computeIfAbsent(Thing.of(scope, subject.ref()), key -> new EnumMap<>(Side.class)), subject.side());
        if (subject.side() == Side.DESIRED) {
            desiredTypes.add(subject.ref().type());
        }
    }

    /** An outcome that decides and shows nothing, as most do, leaves no trace. */
    void add(CompiledRule rule, Subject subject, Outcome outcome) {
        if (outcome.unknown().isEmpty() && outcome.hits().isEmpty()) {
            return;
        }
        About about = new About(rule.rule().id(), Thing.of(rule.rule().scope(), subject.ref()));
        outcome.unknown().ifPresent(reason -> {
            undecided.add(new Undecided(rule.rule().id(), subject.ref(), subject.side(), reason));
            if (outcome.hits().isEmpty()) {
                count(open.computeIfAbsent(about, key -> new EnumMap<>(Side.class)), subject.side());
            }
        });
        outcome.hits()
                .forEach(hit -> shown.computeIfAbsent(new Place(about, hit.property()), key -> new ArrayList<>())
                        .add(new Shown(rule, subject, hit)));
    }

    private static void count(EnumMap<Side, Integer> counts, Side side) {
        counts.merge(side, 1, Integer::sum);
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
        List<SourceLocation> places = places(told);
        return new Violation(
                told.rule().rule(),
                told.subject().ref(),
                hit.severity(),
                hit.property(),
                places.stream().findFirst(),
                places.stream().skip(1).toList(),
                hit.message(),
                hit.fix(),
                sides,
                judgedSides(told.rule(), place.about()),
                List.of());
    }

    private static List<SourceLocation> places(Shown told) {
        return told.hit().items().stream()
                .flatMap(item -> told.subject().locator().locate(told.hit().property(), item).stream())
                .distinct()
                .toList();
    }

    /** The sides that were decided; where others of its kind are desired and this one is not, that is a decision too. */
    private Set<Side> judgedSides(CompiledRule rule, About about) {
        EnumSet<Side> sides = EnumSet.noneOf(Side.class);
        Map<Side, Integer> all = seen.getOrDefault(about.thing(), new EnumMap<>(Side.class));
        Map<Side, Integer> undecidedOnes = open.getOrDefault(about, new EnumMap<>(Side.class));
        for (Side side : rule.sides()) {
            if (all.getOrDefault(side, 0) > undecidedOnes.getOrDefault(side, 0)) {
                sides.add(side);
            }
        }
        if (rule.sides().contains(Side.DESIRED)
                && desiredTypes.contains(about.thing().type())
                && !all.containsKey(Side.DESIRED)) {
            sides.add(Side.DESIRED);
        }
        return sides;
    }
}
