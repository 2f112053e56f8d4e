package com.oraclelumira.auditor;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Finding.Evidence;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.Rule;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes findings of violations. */
final class ViolationFindings {

    private final String target;

    private final SubjectRef project;

    ViolationFindings(String target, String project) {
        this.target = target;
        this.project = SubjectRef.of(SubjectType.PROJECT, project);
    }

    /** A finding for each, in the same order; one for all of a rule that is told once a project. */
    List<Finding> of(List<Violation> violations) {
        Map<String, List<Violation>> together = new LinkedHashMap<>();
        for (Violation violation : violations) {
            Rule rule = violation.rule();
            String key = rule.aggregated() ? rule.id() : rule.id() + " " + together.size();
            together.computeIfAbsent(key, id -> new ArrayList<>()).add(violation);
        }
        return together.values().stream()
                .map(all -> all.get(0).rule().aggregated() ? aggregated(all) : of(all.get(0)))
                .toList();
    }

    /** One finding of the project, at the first place, with the others as evidence. */
    private Finding aggregated(List<Violation> all) {
        Violation first = all.get(0);
        String names = all.stream()
                .map(violation -> violation.subject().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return finding(
                first,
                project,
                names + ": " + first.message(),
                all.stream().flatMap(ViolationFindings::lines).toList(),
                all.stream().allMatch(other -> side(other).equals(side(first))) ? side(first) : Optional.empty());
    }

    private static Stream<Evidence> lines(Violation violation) {
        Evidence own = new Evidence(violation.subject() + ": " + violation.message(), violation.location());
        return Stream.concat(Stream.of(own), beside(violation));
    }

    /** Its other places, then what follows from it. */
    private static Stream<Evidence> beside(Violation violation) {
        return Stream.concat(
                violation.further().stream().map(place -> new Evidence("also", Optional.of(place))),
                violation.folded().stream().flatMap(ViolationFindings::consequence));
    }

    private Finding of(Violation violation) {
        return finding(
                violation,
                violation.subject(),
                violation.message(),
                beside(violation).toList(),
                side(violation));
    }

    private Finding finding(
            Violation violation,
            SubjectRef subject,
            String message,
            List<Evidence> evidence,
            Optional<Finding.Side> side) {
        return new Finding(
                Fingerprint.of(target, subject, violation.rule().id() + " " + violation.property()),
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of(violation.rule().id()),
                violation.severity(),
                subject,
                Optional.of(violation.property()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                violation.location(),
                Optional.empty(),
                false,
                message,
                violation.rule().why(),
                List.of(new Finding.Remedy("", violation.fix())),
                evidence,
                side,
                Optional.empty());
    }

    /** A violation that follows from another, with its other places. */
    private static Stream<Evidence> consequence(Violation folded) {
        String rule = folded.rule().id();
        return Stream.concat(
                Stream.of(new Evidence(rule + ": " + folded.message(), folded.location())),
                folded.further().stream().map(place -> new Evidence(rule + ": also", Optional.of(place))));
    }

    /** Which side shows it; nothing where only one side was there to be judged. */
    private static Optional<Finding.Side> side(Violation violation) {
        if (violation.judged().size() < Subject.Side.values().length) {
            return Optional.empty();
        }
        if (violation.shownBy().size() == violation.judged().size()) {
            return Optional.of(Finding.Side.BOTH);
        }
        return Optional.of(violation.shownBy().contains(Subject.Side.LIVE) ? Finding.Side.LIVE : Finding.Side.DESIRED);
    }
}
