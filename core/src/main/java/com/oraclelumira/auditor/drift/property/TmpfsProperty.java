package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code tmpfs}, the short form: {@code target:options}, the options in one order and spelling. */
final class TmpfsProperty {

    static final Property<ContainerPair> LINE = Listed.set(
                    "tmpfs", "/HostConfig/Tmpfs", Severity.LOW, UnaryOperator.identity())
            .writing((pair, node) -> written(node))
            .reading(TmpfsProperty::live);

    private static final Set<String> WRITABLE = Set.of("/run", "/tmp", "/var/tmp");

    private TmpfsProperty() {}

    private static List<Item> written(YamlNode node) {
        List<YamlNode> nodes = Nodes.items(Optional.of(node));
        return (nodes.isEmpty() ? List.of(node) : nodes)
                .stream()
                        .flatMap(item -> Item.of(item, TmpfsProperty::canonical).stream())
                        .toList();
    }

    /** The live ones without those that {@code volumes} asks for, or that Podman mounts by itself. */
    private static List<String> live(ContainerPair pair, List<Item> desired) {
        Set<String> declared = WantedMount.of(pair).keySet();
        List<String> live = new ArrayList<>();
        Nodes.fields(pair.at("/HostConfig/Tmpfs")).forEach((target, options) -> {
            String canonical = canonical(target + (options.isEmpty() ? "" : ":" + options));
            String folder = Paths.clean(target);
            boolean added = isAddedByPodman(pair, folder) && !isWanted(desired, folder);
            if (!added && !declared.contains(folder)) {
                live.add(pair.engine().isPodman() ? inWordsOf(desired, canonical) : canonical);
            }
        });
        return live;
    }

    /** Podman makes some folders of a read-only container writable: its {@code --read-only-tmpfs}, on by default. */
    private static boolean isAddedByPodman(ContainerPair pair, String target) {
        return pair.engine().isPodman()
                && pair.at("/HostConfig/ReadonlyRootfs").booleanValue()
                && WRITABLE.contains(target);
    }

    private static boolean isWanted(List<Item> desired, String target) {
        return desired.stream().anyMatch(item -> item.text().split(":", 2)[0].equals(target));
    }

    /** Podman adds every option that it knows: what is wanted and there is what counts. */
    private static String inWordsOf(List<Item> desired, String live) {
        return desired.stream()
                .map(Item::text)
                .filter(text -> text.split(":", 2)[0].equals(live.split(":", 2)[0])
                        && Arrays.asList(live.split("[:,]", -1)).containsAll(Arrays.asList(text.split("[:,]", -1))))
                .findFirst()
                .orElse(live);
    }

    static String canonical(String text) {
        String[] parts = text.split(":", 2);
        String target = Paths.clean(parts[0]);
        if (parts.length == 1) {
            return target;
        }
        List<String> options = Arrays.stream(parts[1].split(",", -1))
                .map(String::strip)
                .filter(option -> !option.isEmpty() && !option.equals("rw"))
                .map(TmpfsProperty::option)
                .sorted()
                .toList();
        return options.isEmpty() ? target : target + ":" + String.join(",", options);
    }

    private static String option(String option) {
        if (option.startsWith("size=")) {
            return "size=" + Form.size(option.substring("size=".length()));
        }
        return option.startsWith("mode=")
                ? "mode=" + option.substring("mode=".length()).replaceFirst("^0+", "")
                : option;
    }
}
