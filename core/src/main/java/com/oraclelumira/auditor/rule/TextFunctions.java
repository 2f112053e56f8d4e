package com.oraclelumira.auditor.rule;

import com.google.re2j.Pattern;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Entropy;
import com.oraclelumira.auditor.secret.SecretDetector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts: patterns, sizes, options, users, secrets. */
final class TextFunctions {

    private static final Pattern ROOT = Pattern.compile("(root|0+)(:.*)?");
    private static final int LONGEST_GLOB = 500;
    private static final String SIZE_UNITS = "bkmgtp";

    static final List<Function> ALL = List.of(
            Function.of("glob", Boolean.class, String.class, String.class, TextFunctions::glob),
            Function.of("lower", String.class, String.class, text -> text.toLowerCase(Locale.ROOT)),
            Function.of("join", String.class, List.class, TextFunctions::join),
            Function.of("option", String.class, List.class, String.class, TextFunctions::option),
            Function.of("byteSize", Long.class, String.class, TextFunctions::byteSize),
            Function.of("isRootUser", Boolean.class, String.class, user -> ROOT.matches(user.strip())),
            Function.of("isRandom", Boolean.class, String.class, Entropy::isRandom),
            Function.of("secretLike", Boolean.class, String.class, String.class, TextFunctions::secretLike));

    private TextFunctions() {}

    /** Whether the text matches: {@code *} any text, {@code ?} any character. */
    private static boolean glob(String pattern, String text) {
        if (pattern.length() > LONGEST_GLOB) {
            throw new IllegalArgumentException("a pattern of more than " + LONGEST_GLOB + " characters");
        }
        StringBuilder regex = new StringBuilder("(?s)");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.matches(regex.toString(), text);
    }

    private static String join(List<?> items) {
        long length =
                items.stream().mapToLong(item -> String.valueOf(item).length()).sum();
        if (length > BoundedAddition.LONGEST_TEXT) {
            throw new IllegalArgumentException("join makes more than " + BoundedAddition.LONGEST_TEXT + " characters");
        }
        return String.join(", ", items.stream().map(String::valueOf).toList());
    }

    /** The value of an option in a list of {@code key=value}; empty where it is not there. */
    private static String option(List<?> options, String key) {
        Optional<String> found = options.stream()
                .map(String::valueOf)
                .filter(option -> option.startsWith(key + "=") || option.equals(key))
                .reduce((earlier, later) -> later);
        return found.map(option -> option.equals(key) ? "true" : option.substring(key.length() + 1))
                .orElse("");
    }

    /** Bytes of a size as Compose writes it ({@code 512m}, {@code 1gb}); 0 where it is none. */
    private static long byteSize(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '.')) {
            end++;
        }
        if (end == 0) {
            return 0;
        }
        int power = end < lower.length() ? SIZE_UNITS.indexOf(lower.charAt(end)) : 0;
        try {
            return power < 0 ? 0 : (long) (Double.parseDouble(lower.substring(0, end)) * Math.pow(1024, power));
        } catch (NumberFormatException e) {
            // 1.2.3 is no size
            return 0;
        }
    }

    private static boolean secretLike(String key, String value) {
        return !key.isEmpty()
                && !SecretDetector.find(PropertyPath.of("environment", key), value)
                        .isEmpty();
    }
}
