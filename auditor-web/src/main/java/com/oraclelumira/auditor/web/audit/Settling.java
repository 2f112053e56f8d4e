package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.web.history.HostEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events of a target that no audit has answered yet: one deploy makes many of them and is one audit. Safe for use by
 * several threads.
 */
final class Settling {

    /** Events have come to rest after so long without another. */
    static final Duration REST = Duration.ofSeconds(2);

    /** Who never comes to rest is looked at all the same. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration rest;
    private final Duration longest;
    private final List<HostEvent> waiting = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant due = Instant.MAX;

    Settling(Duration rest, Duration longest) {
        this.rest = rest;
        this.longest = longest;
    }

    /**
     * Takes an event in.
     *
     * @param now when it came, by our clock: the engine's may differ
     * @return when the audit is due as things stand
     */
    synchronized Instant add(HostEvent event, Urgency urgency, Instant now) {
        if (waiting.isEmpty()) {
            first = now;
            due = Instant.MAX;
        }
        waiting.add(event);
        Instant atRest = now.plus(rest);
        Instant last = first.plus(longest);
        Instant wanted = urgency == Urgency.AT_ONCE ? now : (atRest.isBefore(last) ? atRest : last);
        // What is due at once stays so, whatever follows it.
        due = urgency == Urgency.AT_ONCE || due.isAfter(now) ? wanted : due;
        return due;
    }

    /** The events, once their audit is due; absent before, and where there are none. */
    synchronized Optional<List<HostEvent>> take(Instant now) {
        if (waiting.isEmpty() || due.isAfter(now)) {
            return Optional.empty();
        }
        List<HostEvent> taken = List.copyOf(waiting);
        waiting.clear();
        return Optional.of(taken);
    }
}
