package com.oraclelumira.auditor.web.alert.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens plain text to what fits, never within a character as people see it. Not for text that is escaped already. */
public final class Cut {

    private static final String MORE = "…";

    /** A grapheme cluster: a family of emoji is one. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Cut() {}

    /**
     * The text, or as much of it as fits with an ellipsis.
     *
     * @param limit at most so long, at least 0; where not even the ellipsis fits, nothing is left
     */
    public static String to(String text, int limit, Measure measure) {
        if (measure.of(text) <= limit) {
            return text;
        }
        int room = limit - measure.of(MORE);
        if (room < 0) {
            return "";
        }
        Matcher characters = CHARACTER.matcher(text);
        int used = 0;
        int end = 0;
        while (characters.find()) {
            used += measure.of(characters.group());
            if (used > room) {
                break;
            }
            end = characters.end();
        }
        return text.substring(0, end).stripTrailing() + MORE;
    }
}
