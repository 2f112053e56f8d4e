package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says where the project was deployed from: a notice where its containers name several folders, as two checkouts under one
 * project name do.
 *
 * @param situation what surrounds them
 */
record OriginComparison(Situation situation) {

    List<Comparison> compare() {
        Set<String> folders = new TreeSet<>();
        situation
                .services()
                .all()
                .forEach(container -> container.label(ComposeLabels.WORKING_DIR).ifPresent(folders::add));
        if (folders.isEmpty()) {
            return List.of();
        }
        Differences origin = new Differences(
                SubjectRef.of(SubjectType.PROJECT, situation.project().name()),
                PropertyPath.of("labels", ComposeLabels.WORKING_DIR),
                new Provenance(Provenance.Kind.COMPOSE_TOOL, ""),
                Optional.empty());
        Optional<String> live = Optional.of(String.join(", ", folders));
        return List.of(
                folders.size() == 1
                        ? origin.same(live, live)
                        : origin.drift(
                                DriftClass.CHANGED,
                                Severity.INFO,
                                Optional.empty(),
                                live,
                                "containers of this project were deployed from several folders"));
    }
}
