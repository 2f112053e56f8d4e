package com.oraclelumira.auditor.rule;

import com.google.re2j.Pattern;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of an example as plain values; what a text {@code ${NAME}} stands for is left out, hence unknown. */
final class PlainFields {

    /** Marks a field as unknown until {@link ExampleSubject} has filled in defaults. */
    static final String UNKNOWN = "\u0000unknown";

    private static final Pattern OPEN = Pattern.compile("\\$\\{[A-Z_][A-Z0-9_]*\\}");

    private PlainFields() {}

    static Map<String, Object> of(YamlMapping fields) {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.entries().forEach((key, entry) -> value(entry.value()).ifPresent(value -> plain.put(key, value)));
        return plain;
    }

    private static Optional<Object> value(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(of(mapping));
        }
        if (node instanceof YamlSequence sequence) {
            return Optional.of(sequence.items().stream()
                    .flatMap(item -> value(item).stream())
                    .toList());
        }
        Object value = ((YamlScalar) node).value();
        return value instanceof String text && OPEN.matches(text) ? Optional.of(UNKNOWN) : Optional.ofNullable(value);
    }
}
