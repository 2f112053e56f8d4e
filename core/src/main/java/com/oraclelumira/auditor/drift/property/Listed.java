package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.drift.PropertyInfo.Mode;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A property whose value is a list or a mapping, compared as one.
 *
 * @param info what the line says
 * @param writing the items that a desired node means
 * @param reading the live items
 * @param review a last look at the comparison
 */
record Listed(PropertyInfo info, Writing writing, Reading reading, Scalar.Review review)
        implements Property<ContainerPair> {

    /** The items that a desired node means. */
    @FunctionalInterface
    interface Writing {
        List<Item> of(ContainerPair pair, YamlNode node);
    }

    /** The live items. The desired ones are known, to tell what the engine adds by itself. */
    @FunctionalInterface
    interface Reading extends BiFunction<ContainerPair, List<Item>, List<String>> {}

    /** A list of texts, each brought to that form, in any order. */
    static Listed set(String name, String pointer, Severity severity, UnaryOperator<String> form) {
        return new Listed(
                info(name, pointer, Mode.SET, severity),
                (pair, node) -> texts(node, form),
                (pair, desired) ->
                        Nodes.texts(pair.at(pointer)).stream().map(form).toList(),
                (pair, judge, desired, comparison) -> comparison);
    }

    /** A list of texts of which the order counts. */
    static Listed list(String name, String pointer, Severity severity) {
        return new Listed(
                info(name, pointer, Mode.LIST, severity),
                (pair, node) -> texts(node, UnaryOperator.identity()),
                (pair, desired) -> Nodes.texts(pair.at(pointer)),
                (pair, judge, desired, comparison) -> comparison);
    }

    /** A mapping of texts, each value brought to that form. */
    static Listed map(String name, String pointer, Severity severity, UnaryOperator<String> form) {
        return new Listed(
                info(name, pointer, Mode.MAP, severity),
                (pair, node) -> pairs(node, form),
                (pair, desired) -> pairs(Nodes.fields(pair.at(pointer)), form),
                (pair, judge, desired, comparison) -> comparison);
    }

    private static PropertyInfo info(String name, String pointer, Mode mode, Severity severity) {
        return new PropertyInfo(name, List.of(name), List.of(pointer), "nothing", mode, false, severity);
    }

    /** Those keys declare it instead; the first that is there decides. */
    Listed keys(String... keys) {
        PropertyInfo other = new PropertyInfo(
                info.name(),
                List.of(keys),
                info.live(),
                info.unset(),
                info.mode(),
                info.liveUpdatable(),
                info.severity());
        return new Listed(other, writing, reading, review);
    }

    Listed writing(Writing other) {
        return new Listed(info, other, reading, review);
    }

    Listed reading(Reading other) {
        return new Listed(info, writing, other, review);
    }

    Listed review(Scalar.Review other) {
        return new Listed(info, writing, reading, other);
    }

    static List<Item> texts(YamlNode node, UnaryOperator<String> form) {
        return Nodes.items(Optional.of(node)).stream()
                .flatMap(item -> Item.of(item, form).stream())
                .toList();
    }

    static List<Item> pairs(YamlNode node, UnaryOperator<String> form) {
        List<Item> pairs = new ArrayList<>();
        Nodes.entries(Optional.of(node)).forEach((key, value) -> pairs.add(Item.pair(key, value, form)));
        return pairs;
    }

    static List<String> pairs(Map<String, String> fields, UnaryOperator<String> form) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + form.apply(field.getValue()))
                .toList();
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Optional<YamlNode> node = declaring(pair);
        List<Item> wanted = node.map(value -> writing.of(pair, value)).orElse(List.of());
        Desired source = node.map(value -> Desired.written(Optional.empty(), value))
                .map(written ->
                        new Desired(Optional.of(""), Optional.empty(), written.provenance(), written.location()))
                .orElseGet(() -> Desired.nothing(pair));
        Judge judge = Judge.of(pair, info.severity(), info.name());
        List<String> live = reading.apply(pair, wanted);
        Comparison comparison = info.mode() == Mode.LIST
                ? Items.compareLists(judge, wanted, live, source)
                : Items.compareSets(judge, wanted, live, source);
        return List.of(
                comparison.outcome() == Outcome.SAME
                        ? comparison
                        : review.of(pair, judge, source.withText(comparison.desired()), comparison));
    }

    private Optional<YamlNode> declaring(ContainerPair pair) {
        return info.desired().stream()
                .flatMap(key -> Nodes.at(pair, key).stream())
                .findFirst();
    }
}
