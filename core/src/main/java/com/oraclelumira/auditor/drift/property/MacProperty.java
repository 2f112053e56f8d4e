package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code mac_address} of a service: the address on one of its networks. Compose 2 sends it only for the first network, and
 * only where that network has a body of its own.
 */
record MacProperty() implements Property<ContainerPair> {

    private static final String SENT_ALWAYS = "2.27";

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "mac_address",
                List.of("mac_address"),
                List.of("/Config/MacAddress", "/NetworkSettings/Networks/<name>/MacAddress"),
                "not compared",
                PropertyInfo.Mode.EQUAL,
                false,
                Severity.LOW);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return pair.node("mac_address")
                .flatMap(node -> Nodes.text(node).map(text -> compare(pair, text, node)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Comparison compare(ContainerPair pair, String text, YamlNode node) {
        Judge judge = Judge.of(pair, Severity.LOW, "mac_address");
        Desired desired = Desired.written(Addresses.mac(text), node);
        List<String> live = Endpoint.of(pair).stream()
                .map(endpoint -> Addresses.mac(endpoint.live("/MacAddress")))
                .filter(address -> !address.isEmpty())
                .toList();
        String asked = Addresses.mac(Nodes.text(pair.at("/Config/MacAddress")));
        Optional<String> shown = live.stream()
                .filter(address -> desired.text().equals(Optional.of(address)))
                .findFirst()
                .or(() -> live.isEmpty() ? Form.TEXT.of(asked) : live.stream().findFirst());
        if (shown.isEmpty()) {
            return judge.notObservable(desired, "only a running container shows it");
        }
        return (!desired.text().equals(shown) && isNotSent(pair))
                ? judge.notHonoured(
                        desired, shown, pair.tool().description() + " sends it only for a network with a body")
                : judge.compare(desired, shown);
    }

    private static boolean isNotSent(ContainerPair pair) {
        return !pair.tool().isFirst()
                && pair.tool().isOlderThan(SENT_ALWAYS)
                && Nodes.entries(pair.node("networks")).values().stream().noneMatch(YamlMapping.class::isInstance);
    }
}
