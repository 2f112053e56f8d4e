package com.oraclelumira.auditor.web.journal;

import java.util.List;

/** Where actions are kept. Nothing can be changed there. Safe for use by several threads. */
public interface ActionStore {

    /** Keeps it; once this returns it is on disk. */
    void keep(Action action);

    /** The newest first, without the first {@code skipped}, at most {@code most}. */
    List<Action> newest(int skipped, int most);
}
