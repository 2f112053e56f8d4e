package com.oraclelumira.auditor.web.history;

import com.oraclelumira.auditor.model.SubjectRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two audits, so that a change of a finding can be put down to it: an event that concerns its subject,
 * else another commit, else nothing that is known.
 *
 * @param events what the engine said since the audit before
 * @param commit the commit read now where it is another than before; absent where it is the same or there was none
 * @param at when it was read
 */
public record Causes(List<HostEvent> events, Optional<String> commit, Instant at) {

    private static final Pattern NETWORK = Pattern.compile("networks\\.([^.]+).*");

    /** Nothing is known of what happened. */
    public static Causes unknown(Instant at) {
        return new Causes(List.of(), Optional.empty(), at);
    }

    public Causes {
        events = List.copyOf(events);
    }

    /** The likeliest cause for that finding: its last event wins over a commit, which touches everything. */
    public Optional<Cause> of(FindingFacts finding) {
        return events.stream()
                .filter(event -> concerns(event, finding.subject()) || concernsNetwork(event, finding.property()))
                .max(Comparator.comparing(HostEvent::at))
                .map(event -> new Cause(Cause.Kind.EVENT, event.words(), event.at()))
                .or(() -> commit.map(id -> new Cause(Cause.Kind.COMMIT, id, at)));
    }

    /** A container joins or leaves a network: the engine names the network alone, and the finding says whose it is. */
    private static boolean concernsNetwork(HostEvent event, Optional<String> property) {
        return property.map(NETWORK::matcher)
                .filter(Matcher::matches)
                .filter(named -> event.concernsNetwork(named.group(1)))
                .isPresent();
    }

    private static boolean concerns(HostEvent event, SubjectRef subject) {
        return subject.container().map(event.subject()::equals).orElse(false)
                || (event.service().isPresent() && event.service().equals(subject.service()))
                || event.subject().equals(subject.name());
    }
}
