package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The leaves of an engine's answers, each with a pattern for its place: keys that people chose are {@code *}, items of lists
 * {@code []}.
 */
final class Leaves {

    /** Mappings whose keys are names, not fields. */
    static final Pattern NAMED = Pattern.compile(
            "(Config|NetworkSettings)?\\.?(Labels|Volumes|ExposedPorts|Ports)"
                    + "|HostConfig\\.(PortBindings|Tmpfs|Sysctls|StorageOpt|Annotations|LogConfig\\.Config)"
                    + "|NetworkSettings\\.Networks|.*DriverOpts|.*DriverConfig\\.Options|.*VolumeOptions\\.Labels|Options|Containers"
                    + "|IPAM\\.(Options|Config\\[\\]\\.AuxiliaryAddresses)|HostConfig\\.DeviceRequests\\[\\]\\.Options|GraphDriver\\.Data");

    private static final Set<String> COMPOSE = Stream.of(
                    "config-hash",
                    "container-number",
                    "depends_on",
                    "image",
                    "image.builder",
                    "network",
                    "oneoff",
                    "project",
                    "project.config_files",
                    "project.working_dir",
                    "replace",
                    "service",
                    "version",
                    "volume")
            .map(key -> "com.docker.compose." + key)
            .collect(Collectors.toSet());

    /** Other values where any other text would not be another value. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("HostConfig.Devices[].CgroupPermissions", "'m'"),
            Map.entry("Mounts[].Type", "'tmpfs'"),
            Map.entry("Config.User", "'1234'"),
            Map.entry("Config.Labels.com.docker.compose.oneoff", "'True'"),
            Map.entry("HostConfig.NetworkMode", "'host'"),
            Map.entry("State.Health.Status", "'unhealthy'"),
            Map.entry("HostConfig.CpusetMems", "'0'"),
            Map.entry("HostConfig.Isolation", "'hyperv'"),
            Map.entry("HostConfig.VolumeDriver", "'nfs'"),
            Map.entry("HostConfig.Links", "['/other:/this/other']"),
            Map.entry("HostConfig.BlkioWeightDevice", "[{'Path':'/dev/sda','Weight':100}]"),
            Map.entry("HostConfig.DeviceRequests", "[{'Driver':'nvidia','Count':-1,'Capabilities':[['gpu']]}]"),
            Map.entry("HostConfig.StorageOpt", "{'size':'10G'}"),
            Map.entry("HostConfig.Sysctls", "{'net.core.somaxconn':'1024'}"),
            Map.entry("HostConfig.CapAdd", "['SYS_ADMIN']"),
            Map.entry("HostConfig.PidMode", "'host'"),
            Map.entry("HostConfig.UTSMode", "'host'"),
            Map.entry("HostConfig.UsernsMode", "'host'"),
            Map.entry("Mounts[].Mode", "'Z'"),
            Map.entry("NetworkSettings.Networks.*.DriverOpts", "{'com.docker.network.endpoint.sysctls':'x'}"),
            Map.entry("NetworkSettings.Networks.*.IPAMConfig", "{'IPv4Address':'10.99.99.99'}"));

    /** @param keys field names and item numbers from the root */
    record Leaf(List<Object> keys, String pattern, JsonNode value) {}

    private Leaves() {}

    static List<Leaf> of(JsonNode root) {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, List.of(), "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, List<Object> keys, String pattern, List<Leaf> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            boolean named = NAMED.matcher(pattern).matches();
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            with(keys, field.getKey()),
                            (pattern.isEmpty() ? "" : pattern + ".") + (named ? name(field.getKey()) : field.getKey()),
                            leaves));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), with(keys, i), pattern + "[]", leaves);
            }
        } else {
            leaves.add(new Leaf(keys, pattern, node));
        }
    }

    /** Compose's own labels mean something each; any other name is as good as another. */
    static String name(String key) {
        return COMPOSE.contains(key) ? key : "*";
    }

    static List<Object> with(List<Object> keys, Object key) {
        List<Object> longer = new ArrayList<>(keys);
        longer.add(key);
        return List.copyOf(longer);
    }

    /** A value for each pattern that somewhere has one, for the places where there is none. */
    static Map<String, JsonNode> samples(List<JsonNode> roots) {
        Map<String, JsonNode> samples = new TreeMap<>();
        roots.forEach(root -> collectSamples(root, "", samples));
        return samples;
    }

    private static void collectSamples(JsonNode node, String pattern, Map<String, JsonNode> samples) {
        boolean nothing = node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.asText().isEmpty());
        if (!nothing) {
            samples.putIfAbsent(pattern, firstOf(node));
        }
        if (node.isObject()) {
            boolean named = NAMED.matcher(pattern).matches();
            node.properties()
                    .forEach(field -> collectSamples(
                            field.getValue(),
                            (pattern.isEmpty() ? "" : pattern + ".") + (named ? name(field.getKey()) : field.getKey()),
                            samples));
        } else if (node.isArray()) {
            node.forEach(item -> collectSamples(item, pattern + "[]", samples));
        }
    }

    /** The first item or entry alone: one change is to be found once. */
    private static JsonNode firstOf(JsonNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node.isArray()) {
            return json.arrayNode().add(node.get(0));
        }
        if (node.isObject()) {
            Map.Entry<String, JsonNode> first = node.properties().iterator().next();
            return json.objectNode().set(first.getKey(), first.getValue());
        }
        return node;
    }

    /** Another value for that leaf, a missing node for none at all; empty where nothing is known to put there. */
    static Optional<JsonNode> other(Leaf leaf, Map<String, JsonNode> samples) {
        JsonNode value = leaf.value();
        String known = OTHERS.get(leaf.pattern());
        if (known != null && !Case.json(known).equals(value)) {
            return Optional.of(Case.json(known));
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.isBoolean()) {
            return Optional.of(BooleanNode.valueOf(!value.booleanValue()));
        }
        if (value.isNumber()) {
            return Optional.of(json.numberNode(value.longValue() == 0 ? 7 : value.longValue() * 2 + 1));
        }
        if (value.isTextual() && !value.asText().isEmpty()) {
            return Optional.of(json.textNode(otherText(value.asText())));
        }
        boolean key = value.isObject() && leaf.pattern().endsWith(".*");
        return key ? Optional.of(json.missingNode()) : Optional.ofNullable(samples.get(leaf.pattern()));
    }

    static String otherText(String text) {
        if (text.matches("\\d+")) {
            return text.equals("1") ? "2" : text + "1";
        }
        return text.matches("(\\d+\\.){3}\\d+") ? "10.99.99.99" : text + "-other";
    }
}
