package com.oraclelumira.auditor.rule;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that a subject breaks; both sides of a subject together make one.
 *
 * @param subject what breaks it: the desired subject where that side breaks it, else the live one
 * @param severity how much it matters here
 * @param property the property that decides
 * @param location where that property is written, else its subject; absent where no file names either
 * @param further where else it shows: the other items of a list that break the rule, in order
 * @param message one sentence; holds no secret
 * @param fix the YAML or command that would put it right
 * @param shownBy the sides that break it, at least one
 * @param judged the sides on which it could be decided; where a side is missing here, nothing is said about it
 * @param folded the violations that follow from it, which stand nowhere else
 */
public record Violation(
        Rule rule,
        SubjectRef subject,
        Severity severity,
        PropertyPath property,
        Optional<SourceLocation> location,
        List<SourceLocation> further,
        String message,
        String fix,
        Set<Subject.Side> shownBy,
        Set<Subject.Side> judged,
        List<Violation> folded) {

    public Violation {
        requireNonNull(rule, "rule is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(property, "property is null");
        requireNonNull(location, "location is null");
        further = List.copyOf(further);
        shownBy = Set.copyOf(shownBy);
        judged = Set.copyOf(judged);
        folded = List.copyOf(folded);
        if (shownBy.isEmpty() || !judged.containsAll(shownBy)) {
            throw new IllegalArgumentException(rule.id() + ": shown by " + shownBy + ", judged on " + judged);
        }
    }

    /** This violation with those that follow from it. */
    Violation folding(List<Violation> consequences) {
        return new Violation(
                rule, subject, severity, property, location, further, message, fix, shownBy, judged, consequences);
    }
}
