package com.oraclelumira.auditor.web.alert;

import java.util.Locale;

/** A wish for a silence that is not granted; its message says which field, what it held and what is accepted. */
public final class SilenceRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Field field;
    private final String got;

    /** The fields of a wish. */
    public enum Field {
        MATCHERS,
        REASON,
        STARTS,
        LASTS,
        ENDS;

        /** The name in forms. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SilenceRefusedException(Field field, String got, String accepted) {
        super(field.id() + ": got '" + got + "'; accepted: " + accepted);
        this.field = field;
        this.got = got;
    }

    /** Which one is not accepted. */
    public Field field() {
        return field;
    }

    /** What it held. */
    public String got() {
        return got;
    }
}
