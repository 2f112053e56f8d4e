package com.oraclelumira.auditor.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML document, immutable, with its {@link Origin}. Equality ignores origins only where a caller compares
 * {@link #toPlain()}.
 */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {

    Origin origin();

    YamlNode withOrigin(Origin origin);

    /**
     * The value as plain Java: {@code String, Long, BigInteger, Double, Boolean, null, List<Object>,
     * Map<String, Object>} in document order.
     */
    @Nullable
    Object toPlain();

    /** What the value is, in the words of error messages: {@code string}, {@code mapping}, {@code null} … */
    String kind();
}
