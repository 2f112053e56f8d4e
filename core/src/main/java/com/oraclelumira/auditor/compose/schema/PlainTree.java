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
        Making making = new Making(root);
        return new PlainTree(making.plain(root), making.complaints);
    }

    /** One tree in the making, and the way to the node at hand. */
    private static final class Making {

        private final YamlMapping root;
        private final List<Object> steps = new ArrayList<>();
        private final List<Complaint> complaints = new ArrayList<>();

        Making(YamlMapping root) {
            this.root = root;
        }

        JsonNode plain(YamlNode node) {
            if (steps.size() > MAX_DEPTH) {
                complain("is nested more than " + MAX_DEPTH + " levels deep");
                return JSON.nullNode();
            }
            if (node instanceof YamlMapping mapping) {
                ObjectNode object = JSON.objectNode();
                mapping.entries().forEach((key, entry) -> object.set(key, below(key, entry.value())));
                return object;
            }
            if (node instanceof YamlSequence sequence) {
                ArrayNode array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(below(array.size(), item)));
                return array;
            }
            @Nullable Object value = node instanceof YamlScalar scalar ? scalar.value() : null;
            if (value instanceof Double number && !Double.isFinite(number)) {
                complain("must be a finite number, got " + number);
                return JSON.numberNode(0);
            }
            return scalar(value);
        }

        private JsonNode below(Object step, YamlNode node) {
            steps.add(step);
            JsonNode plain = plain(node);
            steps.remove(steps.size() - 1);
            return plain;
        }

        private void complain(String message) {
            complaints.add(new Complaint(Place.at(root, steps), message));
        }
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
