package com.oraclelumira.auditor.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a scalar means under its tag: {@code !!str}, {@code !!int} … convert; other tags keep the text. */
final class ScalarTag {

    private static final String CORE = "tag:yaml.org,2002:";

    private ScalarTag() {}

    /**
     * @param tag as written and resolved, null where there is none
     * @throws IllegalArgumentException where the text is not what the tag says
     */
    static @Nullable Object value(@Nullable String tag, String text, boolean plain) {
        if (tag == null) {
            return plain ? PlainScalar.resolve(text) : text;
        }
        return switch (tag.startsWith(CORE) ? tag.substring(CORE.length()) : "") {
            case "int" -> typed("int", text, Long.class, java.math.BigInteger.class);
            case "float" -> typed("float", text, Double.class, Long.class);
            case "bool" -> typed("bool", text, Boolean.class, Boolean.class);
            case "null" -> null;
            case "binary" -> decoded(text);
            default -> text;
        };
    }

    private static Object typed(String tag, String text, Class<?> type, Class<?> other) {
        Object value = PlainScalar.resolve(text);
        if (value == null || !(type.isInstance(value) || other.isInstance(value))) {
            throw new IllegalArgumentException("!!" + tag + " does not fit '" + text + "'");
        }
        return tag.equals("float") && value instanceof Long number ? (Object) number.doubleValue() : value;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("!!binary is not base64", e);
        }
    }
}
