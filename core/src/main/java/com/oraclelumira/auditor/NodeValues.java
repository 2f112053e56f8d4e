package com.oraclelumira.auditor;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills fields from a Compose mapping: a key that is not there leaves the default, a value that is not known leaves the
 * field out.
 */
final class NodeValues {

    private final YamlMapping node;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    NodeValues(YamlMapping node) {
        this.node = node;
    }

    Map<String, Object> fields() {
        return fields;
    }

    NodeValues put(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    NodeValues text(String... keys) {
        for (String key : keys) {
            value(key, "", node.get(key), Object::toString);
        }
        return this;
    }

    NodeValues truth(String... keys) {
        for (String key : keys) {
            value(key, false, node.get(key), value -> Boolean.valueOf(value.toString()));
        }
        return this;
    }

    NodeValues bytes(String field, Optional<YamlNode> found) {
        return value(field, 0L, found, value -> SubjectFields.bytes(value).orElse(0L));
    }

    NodeValues whole(String field, Optional<YamlNode> found) {
        return value(field, 0L, found, value -> SubjectFields.whole(value).orElse(0L));
    }

    NodeValues number(String field, Optional<YamlNode> found) {
        return value(field, 0.0, found, value -> SubjectFields.number(value).orElse(0.0));
    }

    /**
     * A list of texts, each in the form that rules see; not known where one of them is not. An item that is no text at all
     * counts for nothing: the engine would never see it.
     */
    NodeValues texts(String key, Function<String, String> form) {
        return list(
                key,
                node.get(key),
                item -> item instanceof YamlScalar
                        ? known(item).map(value -> form.apply(value.toString()))
                        : Optional.of(""));
    }

    /** A mapping of texts with its secrets redacted; not known where one of its values is not. */
    NodeValues shown(String key, Redactor redactor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        boolean known = true;
        for (Map.Entry<String, YamlMapping.Entry> entry :
                mapping(node.get(key)).entries().entrySet()) {
            YamlNode body = entry.getValue().value();
            Optional<Object> value = isNull(body) ? Optional.of("") : known(body);
            value.ifPresent(it ->
                    shown.put(entry.getKey(), redactor.show(PropertyPath.of(key, entry.getKey()), it.toString())));
            known = known && value.isPresent();
        }
        if (known) {
            fields.put(key, shown);
        }
        return this;
    }

    /** A list, each item by a function that is empty where the item is not known; then the list is not. */
    NodeValues list(String field, Optional<YamlNode> found, Function<YamlNode, Optional<?>> form) {
        return list(field, found.map(NodeValues::items).orElse(List.of()), form);
    }

    NodeValues list(String field, List<YamlNode> found, Function<YamlNode, Optional<?>> form) {
        List<Object> items = new ArrayList<>();
        boolean known = true;
        for (YamlNode item : found) {
            Optional<?> value = form.apply(item);
            value.ifPresent(items::add);
            known = known && value.isPresent();
        }
        if (known) {
            fields.put(field, List.copyOf(items));
        }
        return this;
    }

    private NodeValues value(String field, Object none, Optional<YamlNode> found, Function<Object, Object> form) {
        if (found.isEmpty() || isNull(found.get())) {
            fields.put(field, none);
        } else {
            known(found.get()).ifPresent(value -> fields.put(field, form.apply(value)));
        }
        return this;
    }

    /** The value of a scalar; empty where an unset variable went into it. */
    static Optional<Object> known(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isUnresolved()
                ? Optional.ofNullable(scalar.value())
                : Optional.empty();
    }

    static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    static YamlMapping mapping(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlMapping mapping
                ? mapping
                : YamlMapping.empty(com.oraclelumira.auditor.yaml.Origin.NONE);
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull() && !scalar.isUnresolved();
    }
}
