package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.compose.format.FormatException;
import com.oraclelumira.auditor.compose.format.GoDuration;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Nodes of a canonical model as Java values; a value of another type, or an unresolved one, is absent. */
final class Values {

    private Values() {}

    static Optional<String> text(YamlNode node) {
        return scalar(node).map(Object::toString);
    }

    static Optional<Boolean> choice(YamlNode node) {
        return scalar(node).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /** Sizes are printed as decimal texts, so those count as integers too. */
    static OptionalLong integer(YamlNode node) {
        Object value = resolved(node).orElse("");
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        }
        try {
            return value instanceof String text && !text.isEmpty()
                    ? OptionalLong.of(Long.parseLong(text))
                    : OptionalLong.empty();
        } catch (NumberFormatException notAnInteger) {
            return OptionalLong.empty();
        }
    }

    static OptionalDouble decimal(YamlNode node) {
        return resolved(node).orElse("") instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    static Optional<Duration> duration(YamlNode node) {
        if (!(resolved(node).orElse(null) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(GoDuration.parse(text));
        } catch (FormatException notADuration) {
            return Optional.empty();
        }
    }

    static List<String> texts(YamlNode node) {
        return node instanceof YamlSequence list
                ? list.items().stream().flatMap(item -> text(item).stream()).toList()
                : List.of();
    }

    static YamlMapping body(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping : YamlMapping.empty(node.origin());
    }

    private static Optional<Object> scalar(YamlNode node) {
        return node instanceof YamlScalar scalar ? Optional.ofNullable(scalar.value()) : Optional.empty();
    }

    private static Optional<Object> resolved(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isUnresolved()
                ? Optional.ofNullable(scalar.value())
                : Optional.empty();
    }
}
