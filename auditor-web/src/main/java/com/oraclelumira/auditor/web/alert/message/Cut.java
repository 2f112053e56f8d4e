package com.oraclelumira.auditor.web.alert.message;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens plain text to what fits, never within a character as people see it. Not for text that is escaped already. */
public final class Cut {

    private static final String MORE = "…";

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
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int used = 0;
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            used += measure.of(text.substring(end, next));
            if (used > room) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + MORE;
    }
}
