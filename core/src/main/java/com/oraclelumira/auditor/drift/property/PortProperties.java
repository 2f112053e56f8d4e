package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.model.Severity.HIGH;
import static com.oraclelumira.auditor.model.Severity.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Ports, published ({@code host_ip:published:target/protocol}) and only exposed ({@code target/protocol}). */
final class PortProperties {

    /** What live has where every exposed port is published. */
    private static final String ALL = "all exposed ports";

    private static final int MOST_EXPANDED = 65_536;

    static final List<Property<ContainerPair>> TABLE = List.of(
            Listed.set("ports", "/HostConfig/PortBindings", HIGH, UnaryOperator.identity())
                    .writing((pair, node) -> Nodes.items(Optional.of(node)).stream()
                            .map(PortProperties::published)
                            .toList())
                    .reading(PortProperties::bindings),
            Listed.set("expose", "/Config/ExposedPorts", LOW, UnaryOperator.identity())
                    .writing((pair, node) -> exposed(node))
                    .reading(PortProperties::exposedBeyondImage));

    private PortProperties() {}

    private static Item published(YamlNode port) {
        if (!(port instanceof YamlMapping)) {
            return Item.of(port, UnaryOperator.identity()).orElse(Item.of(""));
        }
        String text = binding(
                field(port, "host_ip"), field(port, "published"), field(port, "target"), field(port, "protocol"));
        return Nodes.openVariables(port).isEmpty() ? Item.of(text) : new Item(text, Optional.of(openBinding(port)));
    }

    /** The fixed parts of a port of which some variables have no value. */
    private static PartialText openBinding(YamlNode port) {
        List<PartialText.Part> parts = new ArrayList<>();
        for (String key : List.of("host_ip", "published", "target", "protocol")) {
            YamlNode value = Nodes.entries(Optional.of(port)).get(key);
            Optional<PartialText> partial = value == null ? Optional.empty() : Nodes.partial(value);
            partial.ifPresentOrElse(
                    text -> parts.addAll(text.parts()), () -> parts.add(new PartialText.Fixed(field(port, key))));
            parts.add(new PartialText.Fixed(
                    Map.of("host_ip", ":", "published", ":", "target", "/").getOrDefault(key, "")));
        }
        return new PartialText(parts);
    }

    private static String field(YamlNode port, String key) {
        String value = Nodes.field(port, key).orElse("");
        return switch (key) {
            case "protocol" -> value.isEmpty() ? "tcp" : value.toLowerCase(Locale.ROOT);
            case "published" -> value.equals("0") ? "" : value;
            case "host_ip" -> value.replaceFirst("^\\[(.*)]$", "$1");
            default -> value;
        };
    }

    private static String binding(String hostIp, String published, String target, String protocol) {
        return hostIp + ":" + published + ":" + target + "/" + protocol;
    }

    /** The live ones. Podman shows a port that it chose as if it had been asked for it. */
    private static List<String> bindings(ContainerPair pair, List<Item> desired) {
        List<String> bindings = bindings(pair);
        if (!pair.engine().isPodman()) {
            return bindings;
        }
        List<String> wanted = desired.stream().map(Item::text).toList();
        return bindings.stream()
                .map(binding -> {
                    String chosen = binding.replaceFirst("(:)[0-9]*(:[^:]*)$", "$1$2");
                    return (!wanted.contains(binding) && wanted.contains(chosen)) ? chosen : binding;
                })
                .toList();
    }

    private static List<String> bindings(ContainerPair pair) {
        List<String> bindings = new ArrayList<>();
        pair.at("/HostConfig/PortBindings").properties().forEach(port -> {
            String[] target = port.getKey().split("/", 2);
            for (JsonNode host : Nodes.items(port.getValue())) {
                String published = Nodes.text(host.path("HostPort"));
                bindings.add(binding(
                        Nodes.text(host.path("HostIp")),
                        published.equals("0") ? "" : published,
                        target[0],
                        target.length > 1 ? target[1].toLowerCase(Locale.ROOT) : "tcp"));
            }
        });
        if (pair.at("/HostConfig/PublishAllPorts").booleanValue()) {
            bindings.add(ALL);
        }
        return bindings;
    }

    private static List<Item> exposed(YamlNode node) {
        return Nodes.items(Optional.of(node)).stream()
                .flatMap(item -> Nodes.text(item).stream())
                .flatMap(text -> expanded(text).stream())
                .map(Item::of)
                .toList();
    }

    /** What is exposed beyond the image and beyond what being published exposes by itself. */
    private static List<String> exposedBeyondImage(ContainerPair pair, List<Item> desired) {
        Set<String> explained = new TreeSet<>(ports(pair.imageConfig("ExposedPorts")));
        explained.addAll(ports(pair.at("/HostConfig/PortBindings")));
        Nodes.items(pair.node("ports"))
                .forEach(port -> explained.addAll(expanded(field(port, "target") + "/" + field(port, "protocol"))));
        Set<String> live = ports(pair.at("/Config/ExposedPorts"));
        Set<String> wanted = new TreeSet<>(desired.stream().map(Item::text).toList());
        Set<String> beyond = new TreeSet<>(live);
        beyond.removeIf(port -> explained.contains(port) && !wanted.contains(port));
        return pair.image().isEmpty() ? desired.stream().map(Item::text).toList() : List.copyOf(beyond);
    }

    private static Set<String> ports(JsonNode object) {
        Set<String> ports = new TreeSet<>();
        object.fieldNames().forEachRemaining(port -> ports.addAll(expanded(port)));
        return ports;
    }

    /** Every port of a range, with its protocol. */
    static List<String> expanded(String text) {
        String[] parts = text.split("/", 2);
        String protocol = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "tcp";
        if (!parts[0].matches("\\d{1,5}-\\d{1,5}")) {
            return List.of(parts[0] + "/" + protocol);
        }
        String[] ends = parts[0].split("-", 2);
        List<String> ports = new ArrayList<>();
        for (int port = Integer.parseInt(ends[0]);
                port <= Integer.parseInt(ends[1]) && ports.size() < MOST_EXPANDED;
                port++) {
            ports.add(port + "/" + protocol);
        }
        return ports;
    }
}
