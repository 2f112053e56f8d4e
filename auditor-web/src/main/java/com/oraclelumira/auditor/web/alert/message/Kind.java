package com.oraclelumira.auditor.web.alert.message;

import java.util.Locale;

/** What a message is about. */
public enum Kind {
    /** Something is wrong: the first message of a group, or the next with news. */
    FIRING,
    /** All that the group had told of is gone. */
    RESOLVED,
    /** How everything stands, by schedule. */
    DIGEST,
    /** Somebody wants to see whether the receiver works. */
    TEST;

    /** The name in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
