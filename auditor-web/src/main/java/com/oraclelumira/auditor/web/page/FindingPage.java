package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.FindingView;
import com.oraclelumira.auditor.report.html.Times;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A finding on its own page.
 *
 * @param target the target's name
 * @param finding what it is, or was when it was last seen
 * @param diff both sides as Compose YAML; absent where it has none
 * @param life its life
 * @param age how long it has been there, in words
 * @param events what happened to it, oldest first
 * @param waiver what would accept it; absent where something does, or where it is gone
 * @param terms what the reader put into that
 */
public record FindingPage(
        String target,
        FindingView finding,
        Optional<ComposeDiff> diff,
        FindingLife life,
        String age,
        List<FindingEvent> events,
        Optional<String> waiver,
        WaiverForm terms) {

    public FindingPage {
        events = List.copyOf(events);
    }

    /** The state that its mark and colour stand for; a finding that is gone is clean. */
    public String state() {
        if (!life.isOpen()) {
            return TargetState.CLEAN.id();
        }
        boolean drift = life.facts().driftClass().isPresent();
        return (drift ? TargetState.DRIFTED : TargetState.VIOLATIONS).id();
    }

    /** A time in words. */
    public String minute(Instant time) {
        return Times.minute(time);
    }
}
