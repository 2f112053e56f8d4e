package com.oraclelumira.auditor.compose.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML tree as JSON, and what JSON cannot hold of it.
 *
 * @param tree the tree; null where a value has no form in JSON
 * @param complaints numbers without a value, and nesting without end
 */
record PlainTree(JsonNode tree, List<Complaint> complaints) {

    /** No Compose key lies deeper than a dozen levels; extensions may. */
    private static final int MAX_DEPTH = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static PlainTree of(YamlMapping root) {
        List<Complaint> complaints = new ArrayList<>();
        return new PlainTree(plain(root, Place.root(root), 0, complaints), complaints);
    }

    private static JsonNode plain(YamlNode node, Place place, int depth, List<Complaint> complaints) {
        if (depth > MAX_DEPTH) {
            complaints.add(new Complaint(place, "is nested more than " + MAX_DEPTH + " levels deep"));
            return JSON.nullNode();
        }
        if (node instanceof YamlMapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries()
                    .forEach((key, entry) ->
                            object.set(key, plain(entry.value(), place.child(key), depth + 1, complaints)));
            return object;
        }
        if (node instanceof YamlSequence sequence) {
            ArrayNode array = JSON.arrayNode();
            for (int i = 0; i < sequence.items().size(); i++) {
                array.add(plain(sequence.items().get(i), place.child(i), depth + 1, complaints));
            }
            return array;
        }
        @Nullable Object value = node instanceof YamlScalar scalar ? scalar.value() : null;
        if (value instanceof Double number && !Double.isFinite(number)) {
            complaints.add(new Complaint(place, "must be a finite number, got " + number));
            return JSON.numberNode(0);
        }
        return scalar(value);
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value instanceof String text) {
            return JSON.textNode(text);
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof Long number) {
            return JSON.numberNode(number.longValue());
        }
        if (value instanceof BigInteger number) {
            return JSON.numberNode(number);
        }
        return value instanceof Double number ? JSON.numberNode(number.doubleValue()) : JSON.nullNode();
    }
}
