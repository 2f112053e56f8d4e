package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small questions about nodes, and nodes made by stages. */
final class Nodes {

    private Nodes() {}

    /** The text of a string; empty for anything else. */
    static Optional<String> text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The text of a string below that key; empty for anything else. */
    static Optional<String> text(YamlMapping mapping, String key) {
        return text(mapping.get(key).orElse(null));
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    /** Whether it is a scalar with a variable that has no value. */
    static boolean isOpen(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isUnresolved();
    }

    /** The same scalar with another value. */
    static YamlScalar scalar(@Nullable Object value, YamlNode from) {
        return YamlScalar.of(value, from.origin());
    }

    static YamlScalar implied(@Nullable Object value) {
        return YamlScalar.of(value, Origin.NONE);
    }

    static YamlSequence listOf(YamlNode only) {
        return new YamlSequence(List.of(only), only.origin());
    }

    /** The entries of the mapping below that key; none where it is absent or something else. */
    static Map<String, YamlNode> children(YamlMapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof YamlMapping inner ? values(inner) : Map.of();
    }

    static Map<String, YamlNode> values(YamlMapping mapping) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    /** The items of the list below that key; none where it is absent or something else. */
    static List<YamlNode> items(YamlMapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof YamlSequence list ? list.items() : List.of();
    }

    /** What becomes of a value of a mapping. */
    interface Change<E extends Exception> {

        /** The value to put in place of the one below that key. */
        YamlNode of(String key, YamlNode value) throws E;
    }

    /** That mapping with every value changed, in one pass. */
    static <E extends Exception> YamlMapping mapped(YamlMapping mapping, Change<E> change) throws E {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
            YamlNode value = change.of(entry.getKey(), entry.getValue().value());
            entries.put(
                    entry.getKey(),
                    new YamlMapping.Entry(value, entry.getValue().key()));
        }
        return new YamlMapping(entries, mapping.origin());
    }

    /** That mapping with a value that no file wrote, unless it has one. */
    static YamlMapping withDefault(YamlMapping mapping, String key, @Nullable Object value) {
        return mapping.has(key) ? mapping : mapping.with(key, implied(value));
    }

    static YamlMapping mapping(Map<String, YamlNode> values, Origin origin) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new YamlMapping.Entry(value, value.origin())));
        return new YamlMapping(entries, origin);
    }
}
