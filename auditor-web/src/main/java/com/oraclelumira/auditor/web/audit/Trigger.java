package com.oraclelumira.auditor.web.audit;

import java.util.Locale;

/** Why an audit was run. */
public enum Trigger {
    /** The auditor has just started. */
    START,
    /** The target's schedule said so. */
    SCHEDULE,
    /** Somebody asked for it. */
    DEMAND;

    /** The name in JSON and in the store. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
