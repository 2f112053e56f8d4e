package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The names under which a network resolves the container: the service and its declared aliases. Names that the engine or
 * Compose add by themselves (id, host name, container name) are neither wanted nor unwanted.
 */
record AliasProperty() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "networks.<key>.aliases",
                List.of("networks.<key>.aliases"),
                List.of("/NetworkSettings/Networks/<name>/Aliases"),
                "the service's name",
                PropertyInfo.Mode.SET,
                true,
                Severity.HIGH);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return Endpoint.onBothSides(pair).stream()
                .map(endpoint -> compare(pair, endpoint))
                .toList();
    }

    private static Comparison compare(ContainerPair pair, Endpoint endpoint) {
        Optional<YamlNode> node = endpoint.node("aliases");
        List<Item> desired = new ArrayList<>(
                node.map(value -> Listed.texts(value, UnaryOperator.identity())).orElse(List.of()));
        desired.add(Item.of(pair.service().name()));
        Set<String> added = added(pair);
        List<String> live = endpoint.liveItems("/Aliases").stream()
                .filter(alias -> isWanted(desired, alias) || !isAdded(pair, added, withoutTemporaryPrefix(alias)))
                .toList();
        Desired source = node.map(value -> Desired.written(Optional.of(""), value))
                .orElseGet(() -> Desired.tool(pair, Optional.of("")));
        return Items.compareSets(
                Judge.of(pair, Severity.HIGH, "networks", endpoint.key(), "aliases"), desired, live, source);
    }

    private static boolean isAdded(ContainerPair pair, Set<String> added, String alias) {
        String project = pair.situation().project().name();
        return added.contains(alias)
                || pair.deployer().names(project, pair.service().name(), alias);
    }

    private static boolean isWanted(List<Item> desired, String alias) {
        return desired.stream().anyMatch(item -> item.admits(alias));
    }

    /** While Compose replaces a container, the new one is called after the old one's id. */
    private static String withoutTemporaryPrefix(String alias) {
        return alias.replaceFirst("^[0-9a-f]{12}_", "");
    }

    private static Set<String> added(ContainerPair pair) {
        Set<String> names = new TreeSet<>();
        String id = pair.container().id();
        names.add(id.substring(0, Math.min(12, id.length())));
        names.add(withoutTemporaryPrefix(pair.container().name()));
        names.add(Nodes.text(pair.at("/Config/Hostname")));
        pair.node("hostname").flatMap(Nodes::text).ifPresent(names::add);
        pair.service().containerName().ifPresent(names::add);
        for (String separator : List.of("-", "_")) {
            names.add(String.join(
                    separator,
                    pair.situation().project().name(),
                    pair.service().name(),
                    pair.container()
                            .label("com.docker.compose.container-number")
                            .orElse("1")));
        }
        return names;
    }
}
