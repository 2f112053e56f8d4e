package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Situation;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A container's attachment to a network, on either side or both.
 *
 * @param key the network's Compose key; the engine's name where the project has none
 * @param network the engine's name of the network
 * @param wanted what the service says about it, an absent body included; absent where it is not wanted
 * @param live what the engine says; absent where the container is not attached
 */
record Endpoint(String key, String network, Optional<YamlNode> wanted, Optional<JsonNode> live) {

    /** The networks that stand for a mode, not for a network. */
    private static final Set<String> MODES = Set.of("host", "none");

    private static final String BRIDGE = "bridge";

    /** Every attachment of the container, wanted ones first. */
    static List<Endpoint> of(ContainerPair pair) {
        Map<String, JsonNode> attached = attached(pair);
        List<Endpoint> endpoints = new ArrayList<>();
        Situation situation = pair.situation();
        Nodes.entries(pair.node("networks")).forEach((key, body) -> {
            String name = situation.networkName(key);
            endpoints.add(new Endpoint(key, name, Optional.of(body), Optional.ofNullable(attached.remove(name))));
        });
        boolean onBridge = pair.node("network_mode")
                .flatMap(Nodes::text)
                .filter(mode -> mode.equals(BRIDGE) || mode.equals("default"))
                .isPresent();
        attached.forEach((name, endpoint) -> {
            boolean isMode = MODES.contains(name) || (onBridge && name.equals(bridge(pair))) || isPodmans(pair, name);
            if (!isMode) {
                endpoints.add(new Endpoint(keyOf(situation, name), name, Optional.empty(), Optional.of(endpoint)));
            }
        });
        return endpoints;
    }

    /** The attachments that are wanted and there, so their details can be compared. */
    static List<Endpoint> onBothSides(ContainerPair pair) {
        return of(pair).stream()
                .filter(endpoint ->
                        endpoint.wanted().isPresent() && endpoint.live().isPresent())
                .toList();
    }

    /** The live attachments by name; a container that never started knows foreign networks by id only. */
    private static Map<String, JsonNode> attached(ContainerPair pair) {
        Map<String, JsonNode> attached = new LinkedHashMap<>();
        if (pair.engine().isPodman() && NamespaceMode.joinsNetwork(pair)) {
            // Podman shows those of the container whose network it joined.
            return attached;
        }
        pair.at("/NetworkSettings/Networks").properties().forEach(field -> {
            String name = pair.situation().live().networks().stream()
                    .filter(network -> network.id().equals(field.getKey()))
                    .map(LiveNetwork::name)
                    .findFirst()
                    .orElse(field.getKey());
            attached.put(name, field.getValue());
        });
        return attached;
    }

    private static String bridge(ContainerPair pair) {
        return pair.engine().isPodman() ? "podman" : BRIDGE;
    }

    private static boolean isPodmans(ContainerPair pair, String name) {
        return pair.engine().isPodman() && (name.equals("slirp4netns") || name.equals("pasta"));
    }

    private static String keyOf(Situation situation, String name) {
        return situation.project().networks().keySet().stream()
                .filter(key -> situation.networkName(key).equals(name))
                .findFirst()
                .orElse(name);
    }

    /** A value of the service's own words on this network. */
    Optional<YamlNode> node(String field) {
        return wanted.flatMap(
                body -> Optional.ofNullable(Nodes.entries(Optional.of(body)).get(field)));
    }

    /** A value of the live attachment as text; empty text where there is none. */
    String live(String pointer) {
        return live.map(endpoint -> Nodes.text(endpoint.at(pointer))).orElse("");
    }

    List<String> liveItems(String pointer) {
        return live.map(endpoint -> Nodes.texts(endpoint.at(pointer))).orElse(List.of());
    }
}
