package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A single value of an attachment; unset means that there is none.
 *
 * @param key the Compose key below the network
 * @param pointer where the live attachment shows it
 * @param form the spelling that both sides are brought to; empty text is nothing
 * @param severity how much a drift matters
 * @param since the API version that knows it; empty for all
 */
record EndpointValue(String key, String pointer, UnaryOperator<String> form, Severity severity, String since)
        implements Property<ContainerPair> {

    static EndpointValue of(String key, String pointer, UnaryOperator<String> form, Severity severity) {
        return new EndpointValue(key, pointer, form, severity, "");
    }

    EndpointValue sinceApi(String version) {
        return new EndpointValue(key, pointer, form, severity, version);
    }

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "networks.<key>." + key,
                List.of("networks.<key>." + key),
                List.of("/NetworkSettings/Networks/<name>" + pointer),
                "nothing",
                PropertyInfo.Mode.EQUAL,
                true,
                severity);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return Endpoint.onBothSides(pair).stream()
                .map(endpoint -> compare(pair, endpoint))
                .toList();
    }

    private Comparison compare(ContainerPair pair, Endpoint endpoint) {
        Judge judge = Judge.of(pair, severity, "networks", endpoint.key(), key);
        Desired desired = endpoint.node(key)
                .flatMap(node -> Nodes.text(node).map(text -> Desired.written(Form.TEXT.of(form.apply(text)), node)))
                .orElseGet(() -> Desired.nothing(pair));
        Optional<String> live = Form.TEXT.of(form.apply(endpoint.live(pointer)));
        boolean unknown = !since.isEmpty() && !pair.engine().apiAtLeast(since);
        return (unknown && desired.isWritten())
                ? judge.notHonoured(desired, live, "the engine does not know it before API " + since)
                : judge.compare(desired, live);
    }
}
