package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code network_mode}: the host's network, none, another container's, or {@code networks} of one's own. Which of several
 * networks the engine names here means nothing: it survives that network.
 */
record NetworkModeProperty() implements Property<ContainerPair> {

    private static final String NETWORKS = "networks";
    private static final String BRIDGE = "bridge";

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "network_mode",
                List.of("network_mode"),
                List.of("/HostConfig/NetworkMode"),
                NETWORKS,
                PropertyInfo.Mode.MEANING,
                false,
                Severity.HIGH);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, Severity.HIGH, "network_mode");
        Optional<YamlNode> node =
                pair.node("network_mode").filter(value -> Nodes.text(value).isPresent());
        Desired desired = node.map(
                        value -> Desired.written(Nodes.text(value).map(NetworkModeProperty::canonical), value))
                .orElseGet(() -> Desired.tool(pair, Optional.of(NETWORKS)));
        String mode = Nodes.text(pair.at("/HostConfig/NetworkMode"));
        if (NamespaceMode.isUnknown(pair, mode)) {
            return List.of(NamespaceMode.ofUnknown(judge, desired, mode));
        }
        return List.of(judge.compare(desired, Optional.of(live(pair, mode, desired))));
    }

    private static String live(ContainerPair pair, String mode, Desired desired) {
        if (mode.startsWith("container:")) {
            return NamespaceMode.named(pair, mode, desired.text().orElse("")).orElse(mode);
        }
        String canonical = canonical(mode);
        boolean own = !canonical.equals("host") && !canonical.equals("none");
        boolean bridge = canonical.equals(BRIDGE) || (pair.engine().isPodman() && own && !desired.isWritten());
        boolean wantsBridge = desired.text().filter(BRIDGE::equals).isPresent();
        return (own && !(bridge && wantsBridge)) ? NETWORKS : canonical;
    }

    private static String canonical(String mode) {
        return (mode.isEmpty() || mode.equals("default")) ? BRIDGE : mode;
    }
}
