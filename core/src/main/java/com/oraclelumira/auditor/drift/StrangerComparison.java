package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names the containers that nobody asked for: left by a service that is gone, by {@code compose run}, by another project
 * of the same file, or put on one of our networks by somebody else.
 *
 * @param situation what surrounds them
 * @param pairing which containers they are
 */
record StrangerComparison(Situation situation, Pairing pairing) {

    private static final PropertyPath CONTAINER = PropertyPath.of("container");

    List<Comparison> compare() {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < pairing.oneOffs().size(); i++) {
            comparisons.add(oneOff(pairing.oneOffs().get(i), i + 1));
        }
        pairing.orphans().forEach(container -> comparisons.add(orphan(container)));
        for (LiveContainer container : pairing.others()) {
            ofSameFile(container).or(() -> onOurNetwork(container)).ifPresent(comparisons::add);
        }
        return comparisons;
    }

    private Comparison oneOff(LiveContainer container, int number) {
        String service = ComposeLabels.service(container).orElse(container.name());
        boolean running = container.status().equals("running");
        return extra(
                SubjectRef.service(service, container.name(), number),
                PropertyPath.of("oneoff"),
                running ? Severity.MEDIUM : Severity.LOW,
                container.name(),
                "left by compose run");
    }

    private Comparison orphan(LiveContainer container) {
        String service = ComposeLabels.service(container).orElse(container.name());
        Optional<String> pullRequest = Deployer.of(container).pullRequest(service);
        if (pullRequest.isPresent()) {
            return extra(
                    subject(container, service),
                    CONTAINER,
                    Severity.INFO,
                    container.name(),
                    "runs the files of pull request " + pullRequest.get() + ", not these");
        }
        boolean disabled = situation.project().disabledServices().containsKey(service);
        Optional<String> elsewhere = container
                .label(ComposeLabels.WORKING_DIR)
                .filter(folder ->
                        situation.services().labels(ComposeLabels.WORKING_DIR).noneMatch(folder::equals));
        return extra(
                subject(container, service),
                CONTAINER,
                disabled ? Severity.LOW : Severity.MEDIUM,
                container.name(),
                disabled
                        ? "its service is behind a profile that is not active"
                        : elsewhere
                                .map(folder -> "deployed under the same project name from " + folder)
                                .orElse("the files know no service of that name"));
    }

    private Optional<Comparison> ofSameFile(LiveContainer container) {
        boolean same = container
                .label(ComposeLabels.CONFIG_FILES)
                .filter(files ->
                        situation.services().labels(ComposeLabels.CONFIG_FILES).anyMatch(files::equals))
                .isPresent();
        String project = ComposeLabels.project(container).orElse("");
        return (same && !project.equals(situation.project().name()))
                ? Optional.of(extra(
                        subject(container, ComposeLabels.service(container).orElse(container.name())),
                        CONTAINER,
                        Severity.INFO,
                        container.name(),
                        "the same file runs under the project name " + project + " too"))
                : Optional.empty();
    }

    private Optional<Comparison> onOurNetwork(LiveContainer container) {
        Set<String> own = Pairing.ownNetworks(situation);
        List<String> joined = new ArrayList<>();
        container.at("/NetworkSettings/Networks").fieldNames().forEachRemaining(name -> {
            String network = nameOf(name);
            if (own.contains(network)) {
                joined.add(network);
            }
        });
        return joined.isEmpty()
                ? Optional.empty()
                : Optional.of(extra(
                        subject(container, container.name()),
                        CONTAINER,
                        Severity.MEDIUM,
                        container.name(),
                        "not of this project, but on its network " + String.join(", ", joined)));
    }

    private String nameOf(String nameOrId) {
        return situation.live().networks().stream()
                .filter(network -> network.id().equals(nameOrId))
                .map(LiveNetwork::name)
                .findFirst()
                .orElse(nameOrId);
    }

    private static SubjectRef subject(LiveContainer container, String service) {
        return new SubjectRef(
                SubjectType.CONTAINER, container.name(), Optional.of(service), Optional.of(container.name()), 1);
    }

    private Comparison extra(SubjectRef subject, PropertyPath property, Severity severity, String live, String note) {
        Optional<SourceLocation> place =
                subject.service().flatMap(service -> situation.keyLocation("services", service));
        return new Differences(subject, property, new Provenance(Provenance.Kind.COMPOSE, ""), place)
                .drift(DriftClass.EXTRA, severity, Optional.empty(), Optional.of(live), note);
    }
}
