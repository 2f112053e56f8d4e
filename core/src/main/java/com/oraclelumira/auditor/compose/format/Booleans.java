package com.oraclelumira.auditor.compose.format;

import java.util.Locale;
import java.util.Map;

/** Booleans in texts: {@code true} and {@code false}, and the words that YAML 1.1 took for them. */
public final class Booleans {

    private static final Map<String, Boolean> WORDS = Map.of(
            "true", true, "yes", true, "on", true, "y", true, "false", false, "no", false, "off", false, "n", false);

    private Booleans() {}

    /**
     * The boolean that a text gives, in any case.
     *
     * @throws FormatException where it gives none
     */
    public static boolean parse(String text) throws FormatException {
        Boolean value = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new FormatException("invalid boolean: " + text + "; accepted are true and false");
        }
        return value;
    }

    /** Whether it is one of the words that YAML 1.2 no longer takes for a boolean, which Compose warns about. */
    public static boolean isOldWord(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return WORDS.containsKey(word) && !word.equals("true") && !word.equals("false");
    }
}
