package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where the project was deployed from: a notice where its containers name several folders or several sets of files, as
 * two checkouts under one project name do.
 *
 * @param situation what surrounds them
 * @param pairing which containers carry the project's name
 */
record OriginComparison(Situation situation, Pairing pairing) {

    List<Comparison> compare() {
        if (situation.deployer().usesFolderForEachDeployment()) {
            return List.of();
        }
        return Stream.of(ComposeLabels.WORKING_DIR, ComposeLabels.CONFIG_FILES)
                .flatMap(label -> compare(label).stream())
                .toList();
    }

    private Optional<Comparison> compare(String label) {
        Map<String, List<String>> origins = new TreeMap<>();
        Stream.of(situation.services().all(), pairing.orphans())
                .flatMap(List::stream)
                .forEach(container -> container
                        .label(label)
                        .ifPresent(origin -> origins.computeIfAbsent(origin, key -> new ArrayList<>())
                                .add(container.name())));
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        Differences origin = new Differences(
                SubjectRef.of(SubjectType.PROJECT, situation.project().name()),
                PropertyPath.of("labels", label),
                new Provenance(Provenance.Kind.COMPOSE_TOOL, ""),
                Optional.empty());
        if (origins.size() == 1) {
            Optional<String> live = Optional.of(origins.keySet().iterator().next());
            return Optional.of(origin.same(live, live));
        }
        String live = origins.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return Optional.of(origin.drift(
                DriftClass.CHANGED,
                Severity.INFO,
                Optional.empty(),
                Optional.of(live),
                "containers under this project name were deployed from several places"));
    }
}
