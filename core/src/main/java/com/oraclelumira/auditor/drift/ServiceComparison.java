package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares the services: how many containers each has, and what each of the wanted ones is like.
 *
 * @param situation what surrounds them
 * @param transition what may just be happening
 * @param properties what is compared of a container
 */
record ServiceComparison(Situation situation, Transition transition, List<Property<ContainerPair>> properties) {

    private static final String STATE = "state";
    private static final String NAME = "container_name";
    private static final String UNREAD = "not all containers could be read";

    List<Comparison> compare() {
        return situation.project().services().values().stream()
                .flatMap(service -> compare(service).stream())
                .toList();
    }

    private List<Comparison> compare(Service service) {
        SubjectRef subject = SubjectRef.service(service.name());
        Differences whole = differences(service, subject, PropertyPath.of("container"));
        List<LiveContainer> all = situation.services().of(service.name());
        List<LiveContainer> settled = all.stream()
                .filter(container -> all.size() == 1 || !isBeingPut(container))
                .toList();
        int wanted = replicas(service);
        if (settled.isEmpty() && !allRead()) {
            return List.of(whole.notObservable(Optional.empty(), UNREAD));
        }
        if (wanted > 0 && settled.isEmpty()) {
            return List.of(whole.drift(
                    DriftClass.MISSING, Severity.HIGH, Optional.of(containerName(service)), Optional.empty(), ""));
        }
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(count(service, subject, wanted, settled.size()));
        comparisons.addAll(leftovers(service, wanted, settled));
        List<LiveContainer> paired = settled.stream()
                .limit(wanted)
                .sorted(Comparator.comparing(ComposeLabels::number))
                .toList();
        for (int i = 0; i < paired.size(); i++) {
            comparisons.addAll(compare(service, paired.get(i), i + 1, settled.size() < all.size()));
        }
        return comparisons;
    }

    private List<Comparison> compare(Service service, LiveContainer container, int replica, boolean replacing) {
        ContainerPair pair = new ContainerPair(situation, service, container, replica);
        Differences there = differences(service, pair.subject(), PropertyPath.of("container"));
        boolean isBeingPut = isBeingPut(container);
        boolean moving =
                isBeingPut || replacing || (container.status().equals("created") && transition.isFresh(container));
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(there.same(Optional.of(containerName(service)), Optional.of(container.name())));
        for (Property<ContainerPair> property : properties) {
            for (Comparison comparison : property.compare(pair)) {
                String head = comparison.property().head();
                boolean passing =
                        comparison.differs() && ((moving && head.equals(STATE)) || (isBeingPut && head.equals(NAME)));
                comparisons.add(passing ? comparison.asNotice("Compose may just be replacing it") : comparison);
            }
        }
        return comparisons;
    }

    private Comparison count(Service service, SubjectRef subject, int wanted, int found) {
        Differences replicas = differences(service, subject, PropertyPath.of("replicas"));
        Optional<String> desired =
                Optional.of(wanted).filter(number -> number > 0).map(String::valueOf);
        Optional<String> live = Optional.of(found).filter(number -> number > 0).map(String::valueOf);
        if (found <= wanted && !allRead()) {
            return replicas.notObservable(desired, UNREAD);
        }
        return wanted == found
                ? replicas.same(desired, live)
                : replicas.drift(
                        wanted == 0 ? DriftClass.ADDED : DriftClass.CHANGED, Severity.MEDIUM, desired, live, "");
    }

    /** What is left of a recreate that was cut short: the container that was to take the other's place. */
    private List<Comparison> leftovers(Service service, int wanted, List<LiveContainer> settled) {
        return settled.stream()
                .skip(wanted)
                .filter(container -> Transition.isTemporary(container.name()))
                .map(container -> differences(
                                service,
                                SubjectRef.service(service.name(), container.name(), wanted + 1),
                                PropertyPath.of("container"))
                        .drift(
                                DriftClass.EXTRA,
                                Severity.MEDIUM,
                                Optional.empty(),
                                Optional.of(container.name()),
                                "left over from a recreate that did not finish"))
                .toList();
    }

    /** Whether a container that is not among those read does not exist. */
    private boolean allRead() {
        return !situation.live().unread().contains(Kind.CONTAINERS);
    }

    private boolean isBeingPut(LiveContainer container) {
        return Transition.isTemporary(container.name()) && transition.isFresh(container);
    }

    private Differences differences(Service service, SubjectRef subject, PropertyPath property) {
        Optional<SourceLocation> place = situation.keyLocation("services", service.name());
        return new Differences(
                subject,
                property,
                new Provenance(
                        Provenance.Kind.COMPOSE,
                        place.map(at -> at.file() + ":" + at.line()).orElse("")),
                place);
    }

    private String containerName(Service service) {
        return service.containerName().orElseGet(() -> situation.project().name() + "-" + service.name() + "-1");
    }

    /** How many containers the service wants; one where no file says. */
    static int replicas(Service service) {
        boolean global = service.node()
                .at("deploy", "mode")
                .filter(node -> "global".equals(node.toPlain()))
                .isPresent();
        return service.node()
                .at("deploy", "replicas")
                .filter(node -> !global)
                .flatMap(ServiceComparison::number)
                .or(() -> service.node().get("scale").flatMap(ServiceComparison::number))
                .orElse(1);
    }

    private static Optional<Integer> number(YamlNode node) {
        return (node instanceof YamlScalar scalar && scalar.value() instanceof Number number)
                ? Optional.of(number.intValue())
                : Optional.empty();
    }
}
