package com.oraclelumira.auditor.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar means. The rules are those of go-yaml, which every Docker Compose file is written against: the
 * booleans and null of YAML 1.2, the integers of YAML 1.1 ({@code 0440}, {@code 0b101}, {@code 1_000}), no sexagesimal
 * numbers. Dates stay the text that was written.
 */
final class PlainScalar {

    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** So many digits fit 64 bits in every radix up to 16. */
    private static final int SURELY_LONG = 15;

    /** More digits than 64 bits have in any radix, leading zeros included; reading megabytes of them takes minutes. */
    private static final int LONGEST_INTEGER = 1_000;

    private static final Map<String, Double> SPECIAL_FLOATS = Map.ofEntries(
            Map.entry(".nan", Double.NaN),
            Map.entry(".NaN", Double.NaN),
            Map.entry(".NAN", Double.NaN),
            Map.entry(".inf", Double.POSITIVE_INFINITY),
            Map.entry(".Inf", Double.POSITIVE_INFINITY),
            Map.entry(".INF", Double.POSITIVE_INFINITY),
            Map.entry("+.inf", Double.POSITIVE_INFINITY),
            Map.entry("+.Inf", Double.POSITIVE_INFINITY),
            Map.entry("+.INF", Double.POSITIVE_INFINITY),
            Map.entry("-.inf", Double.NEGATIVE_INFINITY),
            Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
            Map.entry("-.INF", Double.NEGATIVE_INFINITY));

    private PlainScalar() {}

    /** Text, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean} or null. */
    static @Nullable Object resolve(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL" -> {
                return null;
            }
            case "true", "True", "TRUE" -> {
                return true;
            }
            case "false", "False", "FALSE" -> {
                return false;
            }
            default -> {
                return startsLikeNumber(text) ? number(text).orElse(text) : text;
            }
        }
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static Optional<Object> number(String text) {
        Double special = SPECIAL_FLOATS.get(text);
        if (special != null) {
            return Optional.of(special);
        }
        String plain = text.replace("_", "");
        Optional<Object> integer = integer(plain);
        if (integer.isPresent()) {
            return integer;
        }
        return FLOAT.matcher(plain).matches() ? finite(Double.parseDouble(plain)) : Optional.empty();
    }

    /** A number beyond what 64 bits can hold is the text that was written. */
    private static Optional<Object> finite(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    /** An integer that fits 64 bits; larger ones are left to be floats, as go-yaml has them. */
    private static Optional<Object> integer(String text) {
        boolean negative = text.startsWith("-");
        String unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        int radix = radix(unsigned);
        String digits = radix == 10 ? unsigned : unsigned.substring(prefixLength(unsigned));
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, radix) >= 0 && c < 128)) {
            return Optional.empty();
        }
        if (digits.length() > LONGEST_INTEGER) {
            return Optional.empty();
        }
        if (digits.length() <= SURELY_LONG) {
            long value = Long.parseLong(digits, radix);
            return Optional.of(negative ? negated(value) : (Object) value);
        }
        BigInteger value = new BigInteger(digits, radix);
        BigInteger signed = negative ? value.negate() : value;
        if (signed.bitLength() < Long.SIZE) {
            return Optional.of(signed.longValueExact());
        }
        return !negative && value.compareTo(MAX_UNSIGNED) <= 0 ? Optional.of(value) : Optional.empty();
    }

    /** {@code -0} keeps its sign only as a float: labels then read -0, as the reference prints it. */
    private static Object negated(long value) {
        return value == 0 ? (Object) (-0.0) : (Object) (-value);
    }

    private static int radix(String unsigned) {
        String start = unsigned.substring(0, Math.min(2, unsigned.length())).toLowerCase(Locale.ROOT);
        return switch (start) {
            case "0x" -> 16;
            case "0b" -> 2;
            case "0o" -> 8;
            default -> unsigned.length() > 1 && unsigned.charAt(0) == '0' ? 8 : 10;
        };
    }

    private static int prefixLength(String unsigned) {
        return Character.isLetter(unsigned.charAt(1)) ? 2 : 1;
    }
}
