package com.oraclelumira.auditor.yaml;

import com.oraclelumira.auditor.model.PartialText;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param value {@code String, Long, BigInteger, Double, Boolean} or null; of a text with unset variables, the text with
 *     empty strings in their place, as Compose has it
 * @param origin where it came from
 * @param partial the same text with its holes, present exactly where a variable without a value went into it
 */
public record YamlScalar(@Nullable Object value, Origin origin, Optional<PartialText> partial) implements YamlNode {

    public YamlScalar {
        if (!(value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Double
                || value instanceof Boolean)) {
            throw new IllegalArgumentException("not a YAML scalar: " + value.getClass());
        }
    }

    public static YamlScalar of(@Nullable Object value, Origin origin) {
        return new YamlScalar(value, origin, Optional.empty());
    }

    public boolean isNull() {
        return value == null;
    }

    /** Whether a variable without a value went into it. */
    public boolean isUnresolved() {
        return partial.isPresent();
    }

    @Override
    public YamlScalar withOrigin(Origin other) {
        return new YamlScalar(value, other, partial);
    }

    @Override
    public @Nullable Object toPlain() {
        return value;
    }

    @Override
    public String kind() {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Double ? "number" : "integer";
    }
}
