package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.history.FindingLife;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows how all targets stand. Safe for use by several threads. */
public interface Situations {

    /** Every target, in the order of the configuration. */
    List<Situation> now(Instant now);

    /** What became of a finding; absent where it is forgotten, or never was one. */
    Optional<FindingLife> life(String fingerprint);

    /** What became of a target's findings after that instant. */
    Changes changes(String target, Instant since);

    /**
     * How many findings came and went.
     *
     * @param opened seen for the first time, or again
     * @param resolved gone
     */
    record Changes(int opened, int resolved) {}
}
