package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.audit.OpenCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * A target in the table of all.
 *
 * @param name its name
 * @param demo whether it is the recorded stack
 * @param running whether an audit is under way
 * @param state how it stands
 * @param open how many findings count; absent: nothing is known yet
 * @param below how many of them are below the target's threshold
 * @param fresh how many of them opened after the last review
 * @param oldest since when its oldest drift has been there; absent: it has none
 * @param oldestAge how long that is, in words; empty where it has none
 * @param audited when its latest audit ended
 */
public record TargetRow(
        String name,
        boolean demo,
        boolean running,
        TargetState state,
        Optional<OpenCounts> open,
        int below,
        int fresh,
        Optional<Instant> oldest,
        String oldestAge,
        Optional<Instant> audited) {}
