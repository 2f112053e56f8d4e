package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which networks have more than one member, so that a member can send another forged packets.
 *
 * @param members how many there are, by network
 */
record NetworkPeers(Map<String, Integer> members) {

    private static final String DEFAULT = "default";
    private static final String BRIDGE = "bridge";
    /** Networks on which the engine connects nobody with anybody. */
    private static final Set<String> SEPARATE = Set.of("host", "none");

    NetworkPeers {
        members = Map.copyOf(members);
    }

    static NetworkPeers of(Project project) {
        Map<String, Integer> members = new HashMap<>();
        project.services()
                .values()
                .forEach(service -> networks(service).forEach(network -> members.merge(network, 1, Integer::sum)));
        return new NetworkPeers(members);
    }

    static NetworkPeers of(LiveState live) {
        Map<String, Integer> members = new HashMap<>();
        live.containers()
                .forEach(container -> networks(container).forEach(network -> members.merge(network, 1, Integer::sum)));
        return new NetworkPeers(members);
    }

    /** Whether anybody shares a network with that service. */
    boolean has(Service service) {
        return isShared(networks(service));
    }

    boolean has(LiveContainer container) {
        return isShared(networks(container));
    }

    private boolean isShared(Set<String> networks) {
        return networks.stream().anyMatch(network -> members.getOrDefault(network, 0) > 1);
    }

    /** The keys of its networks; {@code bridge}, a network of the engine's, is none of the project's. */
    private static Set<String> networks(Service service) {
        String mode = service.networkMode().orElse("");
        if (!mode.isEmpty()) {
            return mode.equals(BRIDGE) ? Set.of("/" + BRIDGE) : Set.of();
        }
        Set<String> keys = service.mapping("networks").keySet();
        return keys.isEmpty() ? Set.of(DEFAULT) : keys;
    }

    private static Set<String> networks(LiveContainer container) {
        Set<String> names = new HashSet<>();
        container.at("/NetworkSettings/Networks").fieldNames().forEachRemaining(names::add);
        names.removeAll(SEPARATE);
        return names;
    }
}
