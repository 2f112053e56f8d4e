package com.oraclelumira.auditor.drift;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One property of one subject, compared. Values are in clear: whoever shows them redacts secrets first.
 *
 * @param subject whose property
 * @param property which property
 * @param outcome what the comparison came to
 * @param driftClass how it differs; present exactly where the outcome is drift
 * @param desired the desired value as Compose would write it; absent where nothing is desired
 * @param live the live value in the same form; absent where there is none
 * @param provenance who says so
 * @param location where the desired value (or, for one that is only live, its service) is written; absent for defaults
 *     of things that no file names
 * @param severity how much a drift of this property matters before a rule grades it; {@link Severity#INFO} makes a drift a
 *     notice: worth saying, never counted
 * @param note why it is not simply same or drift, or what else to know; empty where there is nothing to add
 * @param explains drifts that this one causes, folded here instead of standing alone
 */
public record Comparison(
        SubjectRef subject,
        PropertyPath property,
        Outcome outcome,
        Optional<DriftClass> driftClass,
        Optional<String> desired,
        Optional<String> live,
        Provenance provenance,
        Optional<SourceLocation> location,
        Severity severity,
        String note,
        List<Comparison> explains) {

    public Comparison {
        requireNonNull(subject, "subject is null");
        requireNonNull(property, "property is null");
        requireNonNull(provenance, "provenance is null");
        requireNonNull(location, "location is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(note, "note is null");
        if (driftClass.isPresent() != (outcome == Outcome.DRIFT)) {
            throw new IllegalArgumentException(
                    subject + " " + property + ": outcome " + outcome + " with drift class " + driftClass);
        }
        explains = List.copyOf(explains);
    }

    /** Whether it differs at all, be it drift or only a notice. */
    public boolean differs() {
        return outcome == Outcome.DRIFT;
    }

    /** Whether it is a difference worth saying that is never counted as drift. */
    public boolean isNotice() {
        return differs() && severity == Severity.INFO;
    }

    /** This difference as one that is only worth saying. */
    Comparison asNotice(String reason) {
        return new Comparison(
                subject,
                property,
                outcome,
                driftClass,
                desired,
                live,
                provenance,
                location,
                Severity.INFO,
                reason,
                explains);
    }

    /** This difference as something else that it came to, which is no difference. */
    Comparison instead(Outcome other, String reason) {
        return new Comparison(
                subject,
                property,
                other,
                Optional.empty(),
                desired,
                other == Outcome.NOT_OBSERVABLE ? Optional.empty() : live,
                provenance,
                location,
                severity,
                reason,
                explains);
    }

    /** This comparison as the cause of those. */
    Comparison explaining(List<Comparison> consequences) {
        List<Comparison> all = new ArrayList<>(explains);
        all.addAll(consequences);
        return new Comparison(
                subject, property, outcome, driftClass, desired, live, provenance, location, severity, note, all);
    }
}
