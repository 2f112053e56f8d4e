package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveContainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which live container is which service's: by Compose's labels, else by name.
 *
 * @param services the containers of each service, best match first
 * @param oneOffs the containers of {@code compose run}
 * @param orphans containers with the project's label that no enabled service claims
 * @param others containers that are not the project's
 */
record Pairing(
        ServiceContainers services,
        List<LiveContainer> oneOffs,
        List<LiveContainer> orphans,
        List<LiveContainer> others) {

    static Pairing of(Project project, List<LiveContainer> containers) {
        Map<String, List<LiveContainer>> byService = new LinkedHashMap<>();
        project.services().keySet().forEach(name -> byService.put(name, new ArrayList<>()));
        List<LiveContainer> oneOffs = new ArrayList<>();
        List<LiveContainer> ours = new ArrayList<>();
        List<LiveContainer> rest = new ArrayList<>();
        for (LiveContainer container : containers) {
            List<LiveContainer> claiming =
                    ComposeLabels.service(container).map(byService::get).orElse(rest);
            if (ComposeLabels.project(container).filter(project.name()::equals).isEmpty()) {
                rest.add(container);
            } else if (ComposeLabels.isOneOff(container)) {
                oneOffs.add(container);
            } else if (claiming == null || claiming == rest) {
                ours.add(container);
            } else {
                claiming.add(container);
            }
        }
        claimByName(project, byService, ours);
        claimByName(project, byService, rest);
        project.services()
                .forEach((name, service) ->
                        byService.getOrDefault(name, List.of()).sort(bestFirst(project, service)));
        return new Pairing(new ServiceContainers(byService), oneOffs, ours, rest);
    }

    /** A service that no label leads to takes what bears its name, made by hand or relabelled. */
    private static void claimByName(
            Project project, Map<String, List<LiveContainer>> byService, List<LiveContainer> unclaimed) {
        project.services().forEach((name, service) -> {
            List<LiveContainer> claimed = byService.getOrDefault(name, List.of());
            if (claimed.isEmpty()) {
                Predicate<LiveContainer> named = container -> hasName(project, service, container.name());
                List<LiveContainer> found = unclaimed.stream()
                        .filter(named.and(container -> !isOrphanOfAnother(container, name)))
                        .toList();
                claimed.addAll(found);
                unclaimed.removeAll(found);
            }
        });
    }

    /** Whether a label says outright that it is another service's of this project or of one that left it. */
    private static boolean isOrphanOfAnother(LiveContainer container, String service) {
        return ComposeLabels.service(container)
                .filter(label -> !label.equals(service))
                .isPresent();
    }

    private static boolean hasName(Project project, Service service, String name) {
        return service.containerName()
                .map(name::equals)
                .orElseGet(
                        () -> name.matches("\\Q" + project.name() + "\\E([-_])\\Q" + service.name() + "\\E\\1[0-9]+"));
    }

    private static Comparator<LiveContainer> bestFirst(Project project, Service service) {
        return Comparator.<LiveContainer, Boolean>comparing(container -> Transition.isTemporary(container.name()))
                .thenComparing(container -> !hasName(project, service, container.name()))
                .thenComparing(ComposeLabels::number)
                .thenComparing(container -> container.json().path("Created").asText(""));
    }

    /** The networks that the project owns, by the engine's name. */
    static Set<String> ownNetworks(Situation situation) {
        Set<String> names = new TreeSet<>();
        situation.project().networks().forEach((key, network) -> {
            if (!network.external()) {
                names.add(situation.networkName(key));
            }
        });
        return names;
    }
}
