package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code links} and {@code external_links}: the names under which other containers are known inside this one. */
record LinkProperty() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "links",
                List.of("links", "external_links"),
                List.of("/NetworkSettings/Networks/<name>/Links", "/HostConfig/Links"),
                "nothing",
                PropertyInfo.Mode.SET,
                true,
                Severity.LOW);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        List<YamlNode> nodes = Stream.of("links", "external_links")
                .flatMap(key -> pair.node(key).stream())
                .toList();
        Set<String> targets = new LinkedHashSet<>();
        Set<String> aliases = new LinkedHashSet<>();
        nodes.stream()
                .flatMap(node -> Listed.texts(node, text -> text).stream())
                .forEach(item -> {
                    String[] parts = item.text().split(":", 2);
                    targets.add(parts[0]);
                    aliases.add(parts[parts.length - 1]);
                });
        Stream<String> own = Endpoint.of(pair).stream()
                .flatMap(endpoint -> endpoint.liveItems("/Links").stream())
                .map(link -> link.substring(link.indexOf(':') + 1));
        Stream<String> ofDefaultBridge = Nodes.texts(pair.at("/HostConfig/Links")).stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1));
        List<String> live = Stream.concat(own, ofDefaultBridge)
                .filter(alias -> aliases.contains(alias) || !isAdded(alias, pair, targets))
                .toList();
        Desired source = nodes.stream()
                .findFirst()
                .map(node -> Desired.written(Optional.of(""), node))
                .orElseGet(() -> Desired.nothing(pair));
        return List.of(Items.compareSets(
                Judge.of(pair, Severity.LOW, "links"),
                aliases.stream().map(Item::of).toList(),
                live,
                source));
    }

    /** Compose adds the linked container's own names: the service's with number, the same with the project. */
    private static boolean isAdded(String alias, ContainerPair pair, Set<String> targets) {
        String project = pair.situation().project().name();
        return targets.stream()
                .anyMatch(target -> alias.matches("(?:\\Q" + project + "\\E[-_])?\\Q" + target + "\\E(?:[-_]\\d+)?"));
    }
}
