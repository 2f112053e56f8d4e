package com.oraclelumira.auditor.web.audit;

import java.util.Locale;

/** What asked for an audit. */
public enum Trigger {
    /** The auditor has just started. */
    START,
    /** The target's schedule said so. */
    SCHEDULE,
    /** Somebody asked for it. */
    DEMAND,
    /** The engine said that something happened. */
    EVENT,
    /** The stream of events was lost, so something may have happened unseen. */
    RECOVERY,
    /** Git has another commit. */
    PUSH;

    /** The name in JSON and in the store. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it means that something is otherwise than it was, so that an audit under way may have read too early. */
    boolean tellsOfChange() {
        return this == EVENT || this == RECOVERY || this == PUSH;
    }
}
