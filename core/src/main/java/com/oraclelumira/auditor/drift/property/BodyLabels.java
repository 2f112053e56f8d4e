package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ComposeLabels;
import com.oraclelumira.auditor.drift.NetworkPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.drift.VolumePair;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The labels of a network or volume, compared as one: the declared ones, and the project's name, without which Compose did
 * not make it.
 *
 * @param section {@code networks} or {@code volumes}
 */
record BodyLabels<T extends Compared>(String section) implements Property<T> {

    private static final String PROJECT = ComposeLabels.PREFIX + "project";

    static BodyLabels<NetworkPair> networks() {
        return new BodyLabels<>("networks");
    }

    static BodyLabels<VolumePair> volumes() {
        return new BodyLabels<>("volumes");
    }

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                section + ".<key>.labels",
                List.of(section + ".<key>.labels"),
                List.of("/Labels"),
                "the project's name",
                PropertyInfo.Mode.MAP,
                false,
                Severity.LOW);
    }

    @Override
    public List<Comparison> compare(T pair) {
        Optional<YamlNode> node = pair.node("labels");
        Map<String, YamlNode> wanted = Nodes.entries(node);
        List<Item> desired = new ArrayList<>(
                node.map(value -> Listed.pairs(value, UnaryOperator.identity())).orElse(List.of()));
        desired.add(Item.of(PROJECT + "=" + pair.situation().project().name()));
        Map<String, String> live = new LinkedHashMap<>(Nodes.fields(pair.live().path("Labels")));
        live.keySet()
                .removeIf(
                        label -> ComposeLabels.isSystem(label) && !label.equals(PROJECT) && !wanted.containsKey(label));
        Desired source =
                node.map(value -> Desired.written(Optional.of(""), value)).orElseGet(() -> Desired.nothing(pair));
        return List.of(Items.compareSets(
                Judge.of(pair, Severity.LOW, section, pair.subject().name(), "labels"),
                desired,
                Listed.pairs(live, UnaryOperator.identity()),
                source));
    }
}
