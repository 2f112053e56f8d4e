package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A mapping of a network or volume, compared as one.
 *
 * @param info what the line says
 * @param section {@code networks} or {@code volumes}
 * @param key the Compose key
 * @param engines keys that the engine adds by itself
 */
record BodyItems<T extends Compared>(PropertyInfo info, String section, String key, Predicate<String> engines)
        implements Property<T> {

    static <T extends Compared> BodyItems<T> of(String section, String key, String pointer, Severity severity) {
        PropertyInfo info = new PropertyInfo(
                section + ".<key>." + key,
                List.of(section + ".<key>." + key),
                List.of(pointer),
                "nothing",
                PropertyInfo.Mode.MAP,
                false,
                severity);
        return new BodyItems<>(info, section, key, name -> false);
    }

    BodyItems<T> without(Predicate<String> added) {
        return new BodyItems<>(info, section, key, added);
    }

    @Override
    public List<Comparison> compare(T pair) {
        Optional<YamlNode> node = pair.node(key);
        List<Item> desired =
                node.map(value -> Listed.pairs(value, UnaryOperator.identity())).orElse(List.of());
        Map<String, YamlNode> wanted = Nodes.entries(node);
        Map<String, String> live =
                new LinkedHashMap<>(Nodes.fields(pair.live().at(info.live().get(0))));
        live.keySet().removeIf(name -> engines.test(name) && !wanted.containsKey(name));
        Desired source =
                node.map(value -> Desired.written(Optional.of(""), value)).orElseGet(() -> Desired.nothing(pair));
        return List.of(Items.compareSets(
                Judge.of(pair, info.severity(), section, pair.subject().name(), key),
                desired,
                Listed.pairs(live, UnaryOperator.identity()),
                source));
    }
}
