package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Which networks the container is attached to: by name, and whether that name still means the same network. */
record AttachmentProperty() implements Property<ContainerPair> {

    /** Earlier engines show only the first network of a container that never started. */
    private static final String ALL_SHOWN_API = "1.44";

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        "networks.<key>",
                        List.of("networks"),
                        List.of("/NetworkSettings/Networks"),
                        "the default network",
                        PropertyInfo.Mode.SET,
                        true,
                        Severity.HIGH)
                .driftingToo(DriftClass.STALE);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return Endpoint.of(pair).stream()
                .map(endpoint -> compare(pair, endpoint))
                .toList();
    }

    private static Comparison compare(ContainerPair pair, Endpoint endpoint) {
        Judge judge = Judge.of(pair, Severity.HIGH, "networks", endpoint.key());
        Optional<String> name = Optional.of(endpoint.network());
        Optional<YamlNode> wanted = endpoint.wanted();
        if (wanted.isEmpty() && isOfDeployer(pair, endpoint.network())) {
            return judge.same(
                    Desired.deployer(pair, name), name, pair.deployer().title() + " attaches containers to it");
        }
        if (wanted.isEmpty()) {
            return judge.drift(Desired.nothing(pair), name);
        }
        Desired desired = Desired.written(name, wanted.get());
        if (endpoint.live().isEmpty()) {
            boolean hidden = pair.container().status().equals("created")
                    && !pair.engine().apiAtLeast(ALL_SHOWN_API)
                    && !pair.at("/NetworkSettings/Networks").isEmpty();
            return hidden
                    ? judge.notObservable(desired, "the engine shows only the first network before the start")
                    : judge.drift(desired, Optional.empty());
        }
        return staleId(pair.situation().live(), endpoint)
                .map(id -> judge.drift(
                        DriftClass.STALE,
                        present(pair.situation().live(), endpoint)
                                .map(network -> desired.withText(Optional.of(network.id())))
                                .orElse(desired),
                        Optional.of(id),
                        "it is attached to a network that no longer exists under that id"))
                .orElseGet(() -> judge.same(desired, name));
    }

    private static boolean isOfDeployer(ContainerPair pair, String network) {
        Project project = pair.situation().project();
        return pair.deployer().mayAttach(project.name(), network)
                || (pair.deployer().attachesToEveryNetwork()
                        && project.networks().keySet().stream()
                                .map(pair.situation()::networkName)
                                .anyMatch(network::equals));
    }

    /** The id that it is attached to, where the name means another network by now. */
    private static Optional<String> staleId(LiveState live, Endpoint endpoint) {
        String id = endpoint.live("/NetworkID");
        boolean known = !id.isEmpty()
                && !live.unread().contains(Kind.NETWORKS)
                && !live.networks().isEmpty();
        return (known
                        // Podman 4 says the network's name in place of its id.
                        && !id.equals(endpoint.network())
                        && present(live, endpoint)
                                .filter(network -> network.id().equals(id))
                                .isEmpty())
                ? Optional.of(id)
                : Optional.empty();
    }

    /** The network of that name; of several, the one that Compose made. */
    private static Optional<LiveNetwork> present(LiveState live, Endpoint endpoint) {
        List<LiveNetwork> named = live.networks().stream()
                .filter(network -> network.name().equals(endpoint.network()))
                .toList();
        return named.stream()
                .filter(network -> network.labels().containsKey("com.docker.compose.network"))
                .findFirst()
                .or(() -> named.stream()
                        .filter(network -> network.id().equals(endpoint.live("/NetworkID")))
                        .findFirst())
                .or(() -> named.stream().findFirst());
    }
}
