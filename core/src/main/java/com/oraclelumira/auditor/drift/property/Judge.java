package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.live.Redacted;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Says what comparing one property of one subject came to.
 *
 * @param pair whose property
 * @param property which property
 * @param severity how much a drift of it matters
 */
record Judge(Compared pair, PropertyPath property, Severity severity) {

    static Judge of(Compared pair, Severity severity, String first, String... more) {
        return new Judge(pair, PropertyPath.of(first, more), severity);
    }

    Judge child(String segment) {
        return new Judge(pair, property.child(segment), severity);
    }

    Judge graded(Severity other) {
        return new Judge(pair, property, other);
    }

    Comparison compare(Desired desired, Optional<String> live) {
        return compare(desired, live, String::equals);
    }

    /** Compares two effective values, of which an absent one is nothing: 0, empty, unlimited. */
    Comparison compare(Desired desired, Optional<String> live, BiPredicate<String, String> equal) {
        if (desired.partial().isPresent()) {
            return comparePartial(desired, desired.partial().get(), live);
        }
        if (desired.isOpen()) {
            return unverifiable(desired, live, "its desired value is not in git");
        }
        return isSame(desired.text(), live, equal) ? same(desired, live) : drift(desired, live);
    }

    private Comparison comparePartial(Desired desired, PartialText partial, Optional<String> live) {
        return partial.admits(live.orElse(""))
                ? unverifiable(desired, live, "only its fixed parts could be compared")
                : drift(desired.withText(Optional.of(partial.toString())), live);
    }

    private static boolean isSame(Optional<String> desired, Optional<String> live, BiPredicate<String, String> equal) {
        return desired.map(wanted -> live.filter(got -> equal.test(wanted, got)).isPresent())
                .orElseGet(live::isEmpty);
    }

    Comparison same(Desired desired, Optional<String> live) {
        return outcome(Outcome.SAME, Optional.empty(), desired, live, "");
    }

    Comparison same(Desired desired, Optional<String> live, String note) {
        return outcome(Outcome.SAME, Optional.empty(), desired, live, note);
    }

    /** Drift of the class that the two values make: added, removed or changed. */
    Comparison drift(Desired desired, Optional<String> live) {
        return drift(desired, live, "");
    }

    Comparison drift(Desired desired, Optional<String> live, String note) {
        return drift(classOf(desired.text(), live), desired, live, note);
    }

    Comparison drift(DriftClass driftClass, Desired desired, Optional<String> live, String note) {
        if (desired.text().isPresent()
                && live.filter(Redacted::holdsPlaceholder).isPresent()) {
            return unverifiable(desired, live, "the recording is redacted and holds a placeholder instead");
        }
        return outcome(Outcome.DRIFT, Optional.of(driftClass), desired, live, note);
    }

    Comparison unverifiable(Desired desired, Optional<String> live, String note) {
        Optional<String> shown = desired.partial().map(PartialText::toString).or(desired::text);
        return outcome(Outcome.UNVERIFIABLE, Optional.empty(), desired.withText(shown), live, note);
    }

    Comparison notHonoured(Desired desired, Optional<String> live, String note) {
        return outcome(Outcome.NOT_HONOURED, Optional.empty(), desired, live, note);
    }

    Comparison notObservable(Desired desired, String note) {
        return outcome(Outcome.NOT_OBSERVABLE, Optional.empty(), desired, Optional.empty(), note);
    }

    private static DriftClass classOf(Optional<String> desired, Optional<String> live) {
        if (desired.isEmpty()) {
            return DriftClass.ADDED;
        }
        return live.isEmpty() ? DriftClass.REMOVED : DriftClass.CHANGED;
    }

    private Comparison outcome(
            Outcome outcome, Optional<DriftClass> driftClass, Desired desired, Optional<String> live, String note) {
        return new Comparison(
                pair.subject(),
                property,
                outcome,
                driftClass,
                desired.text(),
                live,
                desired.provenance(),
                desired.location().or(pair::location),
                severity,
                note,
                List.of());
    }
}
