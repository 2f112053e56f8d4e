package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hardware address on one network; compared only where declared, since the engine makes one up otherwise. */
record EndpointMac() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "networks.<key>.mac_address",
                List.of("networks.<key>.mac_address"),
                List.of("/NetworkSettings/Networks/<name>/MacAddress"),
                "not compared",
                PropertyInfo.Mode.EQUAL,
                false,
                Severity.LOW);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return Endpoint.of(pair).stream()
                .filter(endpoint -> endpoint.live().isPresent())
                .flatMap(endpoint ->
                        endpoint.node("mac_address").stream().flatMap(node -> compare(pair, endpoint, node)))
                .toList();
    }

    private static Stream<Comparison> compare(ContainerPair pair, Endpoint endpoint, YamlNode node) {
        Judge judge = Judge.of(pair, Severity.LOW, "networks", endpoint.key(), "mac_address");
        return Nodes.text(node)
                .map(text -> Desired.written(Addresses.mac(text), node))
                .map(desired -> compare(pair, judge, desired, Addresses.mac(endpoint.live("/MacAddress"))))
                .stream();
    }

    private static Comparison compare(ContainerPair pair, Judge judge, Desired desired, String live) {
        if (live.isEmpty()) {
            return judge.notObservable(desired, "only a running container shows it");
        }
        return (pair.tool().isFirst() && !desired.text().equals(Optional.of(live)))
                ? judge.notHonoured(desired, Optional.of(live), pair.tool().description() + " does not send it")
                : judge.compare(desired, Optional.of(live));
    }
}
