package com.oraclelumira.auditor.model;

/** What comparing one property can come to. */
public enum Outcome {
    SAME("same"),
    DRIFT("drift"),
    /** A value that git does not hold (an unset variable, a missing env_file): only its fixed parts were compared. */
    UNVERIFIABLE("unverifiable"),
    /** The kernel or the engine dropped a declared setting. */
    NOT_HONOURED("notHonoured"),
    /** No API shows it, or what would show it was not read. */
    NOT_OBSERVABLE("notObservable");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** The name in JSON. */
    public String id() {
        return id;
    }
}
