package com.oraclelumira.auditor;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlMapping.Entry;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where a property of a service, network or volume is written; its own key where the property is not.
 *
 * @param own the entry of the thing in its section
 * @param trustsItems whether an item's number is one of this file's list; not so for a live list
 */
record ServiceLocator(Entry own, boolean trustsItems) implements Subject.Locator {

    /** Properties that Compose also takes in another place, which then decides. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "mem_limit", List.of("deploy", "resources", "limits", "memory"),
            "cpus", List.of("deploy", "resources", "limits", "cpus"),
            "pids_limit", List.of("deploy", "resources", "limits", "pids"),
            "restart", List.of("deploy", "restart_policy"));
    /** Of properties that are one to rules, the keys that decide, the first that is written. */
    private static final Map<String, List<String>> DECIDING = Map.of("healthcheck", List.of("disable", "test"));
    /** The key whose line is that of a long item: what is mounted, not by which type. */
    private static final String SOURCE = "source";
    /** The keys that name an item of a list. */
    private static final List<String> NAMES = List.of("target", "source", "name");

    @Override
    public Optional<SourceLocation> locate(PropertyPath property, int item) {
        return deciding(property)
                .or(() -> written(own.value(), property.segments(), trustsItems ? item : -1))
                .or(() -> Optional.ofNullable(ELSEWHERE.get(property.head()))
                        .flatMap(path -> written(own.value(), path, -1)))
                .or(() -> own.key().location())
                .or(() -> own.value().origin().location());
    }

    private Optional<SourceLocation> deciding(PropertyPath property) {
        if (property.segments().size() != 1 || !(own.value() instanceof YamlMapping body)) {
            return Optional.empty();
        }
        return DECIDING.getOrDefault(property.head(), List.of()).stream()
                .flatMap(key -> body.at(property.head(), key).stream())
                .findFirst()
                .flatMap(node -> node.origin().location());
    }

    /** Without the values: they may be secret, and a subject prints its locator. */
    @Override
    public String toString() {
        return "written at "
                + own.key().location().map(SourceLocation::toString).orElse("no place");
    }

    private static Optional<SourceLocation> written(YamlNode node, List<String> path, int item) {
        if (node instanceof YamlSequence sequence) {
            return inList(sequence, path, item);
        }
        if (!(node instanceof YamlMapping mapping) || path.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = mapping.entries().get(path.get(0));
        if (entry == null) {
            return Optional.empty();
        }
        List<String> rest = path.subList(1, path.size());
        return written(entry.value(), rest, item)
                .or(() -> entry.key().location())
                .or(() -> entry.value().origin().location());
    }

    private static Optional<SourceLocation> inList(YamlSequence sequence, List<String> path, int item) {
        Stream<YamlNode> named = sequence.items().stream().filter(it -> !path.isEmpty() && isNamed(it, path.get(0)));
        return named.findFirst()
                .or(() -> Optional.of(item)
                        .filter(at -> at >= 0 && at < sequence.items().size())
                        .map(at -> sequence.items().get(at)))
                .flatMap(ServiceLocator::line);
    }

    private static Optional<SourceLocation> line(YamlNode item) {
        return (item instanceof YamlMapping mapping ? mapping.get(SOURCE) : Optional.<YamlNode>empty())
                .flatMap(source -> source.origin().location())
                .or(() -> item.origin().location());
    }

    private static boolean isNamed(YamlNode item, String name) {
        return item instanceof YamlMapping mapping
                && NAMES.stream()
                        .flatMap(key -> mapping.get(key).stream())
                        .anyMatch(value -> value instanceof YamlScalar scalar && name.equals(scalar.value()));
    }
}
