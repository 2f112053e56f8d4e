package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A list or mapping of an attachment, compared as one.
 *
 * @param key the Compose key below the network
 * @param pointer where the live attachment shows it
 * @param form the spelling that each item or value is brought to
 * @param mode how both sides are compared
 * @param severity how much a drift matters
 * @param sentSince the Compose that first sends it; empty for all
 */
record EndpointItems(
        String key,
        String pointer,
        UnaryOperator<String> form,
        PropertyInfo.Mode mode,
        Severity severity,
        String sentSince)
        implements Property<ContainerPair> {

    static EndpointItems set(String key, String pointer, UnaryOperator<String> form, Severity severity) {
        return new EndpointItems(key, pointer, form, PropertyInfo.Mode.SET, severity, "");
    }

    static EndpointItems map(String key, String pointer, UnaryOperator<String> form, Severity severity) {
        return new EndpointItems(key, pointer, form, PropertyInfo.Mode.MAP, severity, "");
    }

    EndpointItems notSentBefore(String version) {
        return new EndpointItems(key, pointer, form, mode, severity, version);
    }

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "networks.<key>." + key,
                List.of("networks.<key>." + key),
                List.of("/NetworkSettings/Networks/<name>" + pointer),
                "nothing",
                mode,
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
        Optional<YamlNode> node = endpoint.node(key);
        List<Item> desired = node.map(this::written).orElse(List.of());
        List<String> live =
                endpoint.live().map(json -> reported(json.at(pointer))).orElse(List.of());
        Desired source =
                node.map(value -> Desired.written(Optional.of(""), value)).orElseGet(() -> Desired.nothing(pair));
        boolean unsent = !sentSince.isEmpty() && pair.tool().isOlderThan(sentSince) && live.isEmpty();
        return (unsent && !desired.isEmpty())
                ? judge.notHonoured(source, Optional.empty(), pair.tool().description() + " does not send it")
                : Items.compareSets(judge, desired, live, source);
    }

    private List<Item> written(YamlNode node) {
        return node instanceof YamlMapping ? Listed.pairs(node, form) : Listed.texts(node, form);
    }

    private List<String> reported(JsonNode json) {
        return json.isObject()
                ? Listed.pairs(Nodes.fields(json), form)
                : Nodes.texts(json).stream().map(form).toList();
    }
}
