package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a whole thing is there: a container, a network, a volume.
 *
 * @param subject the thing
 * @param property its property
 * @param provenance who says so
 * @param location where the files speak of it
 */
record Differences(
        SubjectRef subject, PropertyPath property, Provenance provenance, Optional<SourceLocation> location) {

    Comparison same(Optional<String> desired, Optional<String> live) {
        return comparison(Outcome.SAME, Optional.empty(), desired, live, Severity.INFO, "");
    }

    Comparison drift(
            DriftClass driftClass, Severity severity, Optional<String> desired, Optional<String> live, String note) {
        return comparison(Outcome.DRIFT, Optional.of(driftClass), desired, live, severity, note);
    }

    Comparison notObservable(Optional<String> desired, String note) {
        return comparison(Outcome.NOT_OBSERVABLE, Optional.empty(), desired, Optional.empty(), Severity.INFO, note);
    }

    private Comparison comparison(
            Outcome outcome,
            Optional<DriftClass> driftClass,
            Optional<String> desired,
            Optional<String> live,
            Severity severity,
            String note) {
        return new Comparison(
                subject, property, outcome, driftClass, desired, live, provenance, location, severity, note, List.of());
    }
}
