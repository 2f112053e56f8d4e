package com.oraclelumira.auditor.web.journal;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was done, as the log keeps it. Texts are cut to their bound and made visible: what a stranger typed can
 * neither fill the log nor look like another line of it.
 *
 * @param at when
 * @param who the account, with the token where it was one; empty: nobody who signed in
 * @param kind what was done
 * @param object to what: an account, a token, a target; may be empty
 * @param from the network address; empty: the auditor itself
 * @param note what else there is to say; never a secret; may be empty
 */
public record Action(Instant at, String who, Kind kind, String object, String from, String note) {

    /** The most characters of {@link #who} and {@link #object}. */
    public static final int LONGEST_NAME = 160;

    /** The most characters of {@link #from}: an IPv6 address with its zone. */
    public static final int LONGEST_ADDRESS = 64;

    /** The most characters of {@link #note}. */
    public static final int LONGEST_NOTE = 1_000;

    /** What can be done. Each has its words under {@code log.kind.ID}. */
    public enum Kind {
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_OUT,
        PASSWORD_CHANGED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        ACCOUNT_MADE,
        ACCOUNT_CHANGED,
        ACCOUNT_REMOVED,
        AUDIT_ASKED,
        REVIEWED,
        RECEIVER_TESTED,
        ALERT_RETRIED,
        SILENCE_MADE,
        SILENCE_ENDED;

        /** The name in the store and in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Action {
        who = shown(who, LONGEST_NAME);
        object = shown(object, LONGEST_NAME);
        from = shown(from, LONGEST_ADDRESS);
        note = shown(note, LONGEST_NOTE);
    }

    private static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() <= longest; i++) {
            char c = text.charAt(i);
            shown.append(isVisible(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return shown.length() <= longest ? shown.toString() : shown.substring(0, longest - 1) + "…";
    }

    /** Neither a control character nor one that turns the direction of writing, nor half a character. */
    private static boolean isVisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
