package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A way of {@code depends_on} that leads back to where it began. */
final class DependencyCycle {

    private final Map<String, YamlNode> services;
    private final Set<String> harmless = new HashSet<>();

    private DependencyCycle(Map<String, YamlNode> services) {
        this.services = services;
    }

    /** The cycle found first in alphabetical order, its first service repeated at its end. */
    static Optional<List<String>> find(Map<String, YamlNode> services) {
        DependencyCycle search = new DependencyCycle(services);
        return new TreeSet<>(services.keySet())
                .stream()
                        .flatMap(name -> search.from(name, new LinkedHashSet<>()).stream())
                        .findFirst();
    }

    private Optional<List<String>> from(String name, Set<String> way) {
        if (way.contains(name)) {
            List<String> cycle = new ArrayList<>(way);
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(name), cycle.size()));
            cycle.add(name);
            return Optional.of(cycle);
        }
        if (harmless.contains(name) || !(services.get(name) instanceof YamlMapping service)) {
            return Optional.empty();
        }
        way.add(name);
        for (String next : new TreeSet<>(Nodes.children(service, "depends_on").keySet())) {
            Optional<List<String>> cycle = from(next, way);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        way.remove(name);
        harmless.add(name);
        return Optional.empty();
    }
}
