package com.oraclelumira.auditor.web.history;

import java.util.Locale;

/** What can happen to a finding from one audit to the next. */
public enum Change {
    /** Seen for the first time. */
    OPENED,
    /** Seen again after it was gone. */
    REOPENED,
    /** Still there, with another value, severity or wording. */
    CHANGED,
    /** A waiver or the baseline accepts it now. */
    ACCEPTED,
    /** What accepted it is over. */
    UNACCEPTED,
    /** Gone, by an audit that could read everything. */
    RESOLVED;

    /** The name in JSON and in the store. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
