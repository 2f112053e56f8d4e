package com.oraclelumira.auditor.model;

import java.util.Locale;

/** How a live property differs from the desired one. */
public enum DriftClass {
    /** Live has a value, desired has none (counting defaults: 0, empty and unlimited are none). */
    ADDED,
    /** Desired has a value, live has none. */
    REMOVED,
    /** Both have one, and they differ. */
    CHANGED,
    /** The whole thing (container, network, volume) is not there. */
    MISSING,
    /** The whole thing is there and should not be. */
    EXTRA,
    /** It runs what its name meant earlier: an old image, an old network. */
    STALE,
    /** It is not in the state it should be in: stopped, unhealthy, restarting. */
    STATE;

    /** The name in JSON: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
