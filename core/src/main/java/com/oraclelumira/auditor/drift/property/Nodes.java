package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads canonical Compose nodes and engine answers, where null, absent and empty mean the same. */
final class Nodes {

    private Nodes() {}

    /** The desired value at that dotted path of keys. */
    static Optional<YamlNode> at(Compared pair, String path) {
        List<String> keys = List.of(path.split("\\.", -1));
        return pair.node(keys.get(0), keys.subList(1, keys.size()).toArray(String[]::new));
    }

    /** A scalar as Compose prints it; absent for null, a list, a mapping. */
    static Optional<String> text(YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || scalar.value() == null) {
            return Optional.empty();
        }
        Object value = scalar.value();
        return Optional.of(
                (value instanceof Double number && !number.isInfinite() && !number.isNaN())
                        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                        : value.toString());
    }

    /** The items of a list; none for anything else. */
    static List<YamlNode> items(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    /** The entries of a mapping; none for anything else. */
    static Map<String, YamlNode> entries(Optional<YamlNode> node) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node.orElse(null) instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> entries.put(key, entry.value()));
        }
        return entries;
    }

    /** A value of a mapping node as text, whatever the case of its key. */
    static Optional<String> field(YamlNode node, String key) {
        return entries(Optional.of(node)).entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .flatMap(entry -> text(entry.getValue()).stream())
                .findFirst();
    }

    static Optional<PartialText> partial(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.partial() : Optional.empty();
    }

    /** The variables without a value anywhere below that node, each once. */
    static List<String> openVariables(YamlNode node) {
        List<String> names = new ArrayList<>();
        collectOpen(node, names);
        return names.stream().distinct().toList();
    }

    private static void collectOpen(YamlNode node, List<String> names) {
        if (node instanceof YamlScalar) {
            partial(node).ifPresent(text -> names.addAll(text.variables()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collectOpen(item, names));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().values().forEach(entry -> collectOpen(entry.value(), names));
        }
    }

    /** An engine value as text; empty text for null and absent. */
    static String text(JsonNode json) {
        return (json.isNull() || json.isMissingNode()) ? "" : json.asText("");
    }

    /** The items of an engine list; none for null and absent. */
    static List<JsonNode> items(JsonNode json) {
        List<JsonNode> items = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(items::add);
        }
        return items;
    }

    static List<String> texts(JsonNode json) {
        return items(json).stream().map(Nodes::text).toList();
    }

    /** The fields of an engine object as text; none for null and absent. */
    static Map<String, String> fields(JsonNode json) {
        Map<String, String> fields = new LinkedHashMap<>();
        json.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }
}
