package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.NetworkPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which addresses a network gives out. What no file declares the engine chooses: whole pools, or the gateway of a declared
 * one. A pool of an address family that no file speaks of is the engine's choice too.
 */
record IpamProperty() implements Property<NetworkPair> {

    private static final Map<String, String> FIELDS =
            new TreeMap<>(Map.of("subnet", "Subnet", "ip_range", "IPRange", "gateway", "Gateway"));

    private static final Set<String> SHOWN_BY_PODMAN = Set.of("subnet", "gateway");

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "networks.<key>.ipam",
                List.of("networks.<key>.ipam"),
                List.of("/IPAM"),
                "chosen by the engine",
                PropertyInfo.Mode.MEANING,
                false,
                Severity.MEDIUM);
    }

    @Override
    public List<Comparison> compare(NetworkPair pair) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, "networks", pair.key(), "ipam");
        Optional<YamlNode> node = pair.node("ipam")
                .filter(value -> !Nodes.entries(Optional.of(value)).isEmpty());
        List<YamlNode> pools = node.map(value -> Nodes.items(
                        Optional.ofNullable(Nodes.entries(Optional.of(value)).get("config"))))
                .orElse(List.of());
        Desired source =
                node.map(value -> Desired.written(Optional.of(""), value)).orElseGet(() -> Desired.nothing(pair));
        List<Item> desired = new ArrayList<>();
        List<String> live = new ArrayList<>();
        addDriver(node, pair, desired, live);
        boolean podman = pair.situation().engine().isPodman();
        pools.forEach(pool -> written(pool).forEach((key, value) -> {
            if (!podman || SHOWN_BY_PODMAN.contains(key)) {
                desired.add(Item.of(key + "=" + value));
            }
        }));
        pools.forEach(pool -> counterpart(pool, pair).ifPresent(found -> live.addAll(reported(found, written(pool)))));
        live.addAll(unasked(pools, pair));
        return List.of(Items.compareSets(judge, desired, live, source));
    }

    private static void addDriver(Optional<YamlNode> node, NetworkPair pair, List<Item> desired, List<String> live) {
        String wanted = node.flatMap(value -> Nodes.field(value, "driver")).orElse("default");
        String found = Nodes.text(pair.live().at("/IPAM/Driver"));
        if (!found.isEmpty() && !wanted.equals(found)) {
            desired.add(Item.of("driver=" + wanted));
            live.add("driver=" + found);
        }
    }

    private static Map<String, String> written(YamlNode pool) {
        Map<String, String> values = new TreeMap<>();
        FIELDS.keySet()
                .forEach(key -> Nodes.field(pool, key).ifPresent(value -> values.put(key, Addresses.canonical(value))));
        Nodes.entries(Optional.ofNullable(Nodes.entries(Optional.of(pool)).get("aux_addresses")))
                .forEach((name, value) -> values.put(
                        "aux_addresses." + name,
                        Addresses.canonical(Nodes.text(value).orElse(""))));
        return values;
    }

    /** The live pool of the same subnet; of a pool without one, the first of all. */
    private static Optional<JsonNode> counterpart(YamlNode pool, NetworkPair pair) {
        Optional<String> subnet = Nodes.field(pool, "subnet").map(Addresses::canonical);
        return livePools(pair).stream()
                .filter(found ->
                        subnet.isEmpty() || subnet.get().equals(Addresses.canonical(Nodes.text(found.path("Subnet")))))
                .findFirst();
    }

    private static List<String> reported(JsonNode pool, Map<String, String> wanted) {
        List<String> values = new ArrayList<>();
        FIELDS.forEach((key, field) -> {
            String value = Addresses.canonical(Nodes.text(pool.path(field)));
            boolean chosen = !wanted.containsKey(key) && !key.equals("ip_range");
            if (!value.isEmpty() && !chosen) {
                values.add(key + "=" + value);
            }
        });
        Nodes.fields(pool.path("AuxiliaryAddresses"))
                .forEach((name, value) -> values.add("aux_addresses." + name + "=" + Addresses.canonical(value)));
        return values;
    }

    /** Subnets that no file asks for, of an address family that one speaks of. */
    private static List<String> unasked(List<YamlNode> pools, NetworkPair pair) {
        List<String> subnets = pools.stream()
                .flatMap(pool -> Nodes.field(pool, "subnet").stream())
                .map(Addresses::canonical)
                .toList();
        return livePools(pair).stream()
                .map(pool -> Addresses.canonical(Nodes.text(pool.path("Subnet"))))
                .filter(subnet -> !subnets.contains(subnet))
                .filter(subnet -> subnets.stream().anyMatch(other -> other.contains(":") == subnet.contains(":")))
                .map(subnet -> "subnet=" + subnet)
                .toList();
    }

    private static List<JsonNode> livePools(NetworkPair pair) {
        return Nodes.items(pair.live().at("/IPAM/Config"));
    }
}
