package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.FormatException;
import com.oraclelumira.auditor.compose.format.Numbers;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;

/** Scalars as the texts Compose makes of them. */
final class Texts {

    private Texts() {}

    /** A way to read a text. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text) throws FormatException;
    }

    static <T> T parsed(Parser<T> parser, String text) throws Refusal {
        try {
            return parser.parse(text);
        } catch (FormatException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    /** The text of a scalar, numbers as Go prints them; empty for null. */
    static String of(YamlScalar scalar) {
        Object value = scalar.value();
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? Numbers.text(number) : value.toString();
    }

    /** A scalar as a text scalar, null as it is. */
    static YamlNode text(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlScalar scalar)) {
            throw new Refusal("must be a string, got " + node.kind());
        }
        return scalar.isNull() || scalar.value() instanceof String ? scalar : Nodes.scalar(of(scalar), scalar);
    }
}
