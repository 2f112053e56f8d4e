package com.oraclelumira.auditor.web.journal;

import java.time.Instant;
import java.util.List;

/** Where actions are kept. Nothing can be changed there, and only age makes it forget. Safe for use by several threads. */
public interface ActionStore {

    /** Keeps it; once this returns it is on disk. */
    void keep(Action action);

    /** Forgets what was done before that; how many rows these were. */
    int forgetBefore(Instant time);

    /** The newest first, without the first {@code skipped}, at most {@code most}. */
    List<Action> newest(int skipped, int most);
}
