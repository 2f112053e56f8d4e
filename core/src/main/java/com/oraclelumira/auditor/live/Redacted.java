package com.oraclelumira.auditor.live;

import java.util.regex.Pattern;

/** The placeholder that a redacted snapshot holds in place of a value. Equal values have equal placeholders. */
public final class Redacted {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[redacted [0-9a-f]+]");

    private Redacted() {}

    /**
     * The placeholder for the value of that fingerprint.
     *
     * @param fingerprint keyed, so that guesses cannot be tried against it; hexadecimal digits
     */
    public static String placeholder(String fingerprint) {
        return "[redacted " + fingerprint + "]";
    }

    /** Whether that is a placeholder: what stood there is not known. */
    public static boolean isPlaceholder(String value) {
        return PLACEHOLDER.matcher(value).matches();
    }

    /** Whether a placeholder is in that text, alone or among other words. */
    public static boolean holdsPlaceholder(String value) {
        return PLACEHOLDER.matcher(value).find();
    }
}
