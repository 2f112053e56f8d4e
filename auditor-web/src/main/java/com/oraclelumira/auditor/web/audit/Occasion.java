package com.oraclelumira.auditor.web.audit;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.web.history.HostEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why an audit is run.
 *
 * @param trigger what asked for it
 * @param events what the engine said that led to it, oldest first; at most the last {@value #KEPT}
 */
public record Occasion(Trigger trigger, List<HostEvent> events) {

    /** More would be a deploy of hundreds of services, which nobody reads event by event. */
    static final int KEPT = 200;

    public Occasion {
        requireNonNull(trigger, "trigger is null");
        events = List.copyOf(events.subList(Math.max(0, events.size() - KEPT), events.size()));
    }

    public static Occasion of(Trigger trigger) {
        return new Occasion(trigger, List.of());
    }

    /** Both at once: the trigger of the later one, the events of both. */
    Occasion and(Occasion later) {
        return new Occasion(
                later.trigger,
                Stream.concat(events.stream(), later.events.stream()).toList());
    }
}
