package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.List;

/** Where silences are kept. Safe for use by several threads. */
public interface Silences {

    void keep(Silence silence);

    /** Those that end later than that, by their start. */
    List<Silence> endingAfter(Instant now);

    /**
     * Ends a silence, one that has not begun too.
     *
     * @return whether there was one that had not ended
     */
    boolean end(String id, Instant now);
}
