package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
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
                .stream().flatMap(name -> search.from(name).stream()).findFirst();
    }

    /** Depth first, without recursion: a chain of dependencies may be as long as a project is large. */
    private Optional<List<String>> from(String start) {
        List<String> way = new ArrayList<>();
        Set<String> onWay = new HashSet<>();
        Deque<Iterator<String>> next = new ArrayDeque<>();
        next.push(List.of(start).iterator());
        while (!next.isEmpty()) {
            if (!next.peek().hasNext()) {
                next.pop();
                if (!way.isEmpty()) {
                    String done = way.remove(way.size() - 1);
                    onWay.remove(done);
                    harmless.add(done);
                }
                continue;
            }
            String name = next.peek().next();
            if (onWay.contains(name)) {
                List<String> cycle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
                cycle.add(name);
                return Optional.of(cycle);
            }
            if (!harmless.contains(name) && services.get(name) instanceof YamlMapping service) {
                way.add(name);
                onWay.add(name);
                next.push(new TreeSet<>(Nodes.children(service, "depends_on").keySet()).iterator());
            }
        }
        return Optional.empty();
    }
}
