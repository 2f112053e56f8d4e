package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A limit on one resource of a process: an entry of {@code ulimits}. A single number is both limits.
 *
 * @param node its canonical value, a number or a mapping
 */
public record Ulimit(YamlNode node) {

    /** Those values as limits, by name. */
    public static Map<String, Ulimit> named(Map<String, YamlNode> values) {
        Map<String, Ulimit> limits = new LinkedHashMap<>();
        values.forEach((name, value) -> limits.put(name, new Ulimit(value)));
        return limits;
    }

    /** The limit that counts; -1 for none. */
    public OptionalLong soft() {
        return limit("soft");
    }

    /** The bound up to which the process itself may raise the other; -1 for none. */
    public OptionalLong hard() {
        return limit("hard");
    }

    private OptionalLong limit(String key) {
        YamlNode value = node instanceof YamlMapping both ? both.get(key).orElse(both) : node;
        return Values.integer(value);
    }
}
