package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.live.LiveContainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which containers are which service's.
 *
 * @param byService the containers of each service, best match first; an empty list for a service without any
 */
public record ServiceContainers(Map<String, List<LiveContainer>> byService) {

    public ServiceContainers {
        Map<String, List<LiveContainer>> copy = new LinkedHashMap<>();
        byService.forEach((service, containers) -> copy.put(service, List.copyOf(containers)));
        byService = copy;
    }

    public List<LiveContainer> of(String service) {
        return byService.getOrDefault(service, List.of());
    }

    /** The service of the container with that id; empty where no service claims it. */
    public Optional<String> serviceOf(String containerId) {
        return byService.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(container -> container.id().equals(containerId)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What that label says on each of them, in their order. */
    Stream<String> labels(String label) {
        return all().stream().flatMap(container -> container.label(label).stream());
    }

    /** Every container that a service claims. */
    public List<LiveContainer> all() {
        List<LiveContainer> all = new ArrayList<>();
        byService.values().forEach(all::addAll);
        return all;
    }
}
