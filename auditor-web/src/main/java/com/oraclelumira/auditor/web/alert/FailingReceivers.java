package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Receivers that do not take their messages, as alerts for the others. */
final class FailingReceivers {

    /** A message that waits so long after its first try is a failure. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Receiver> receivers;
    private final Outbox outbox;

    FailingReceivers(List<Receiver> receivers, Outbox outbox) {
        this.receivers = receivers;
        this.outbox = outbox;
    }

    static String fingerprint(String receiver) {
        return "receiver/" + receiver;
    }

    /** As if they were findings of a target: the auditor itself. */
    Situation now(Instant now) {
        List<Alert> failing = receivers.stream()
                .flatMap(receiver -> failure(receiver, now).stream())
                .toList();
        return new Situation(GroupKey.AUDITOR, Situation.Standing.AUDITED, failing, Set.of(), 0, false);
    }

    private Optional<Alert> failure(Receiver receiver, Instant now) {
        Instant impatient = now.minus(PATIENCE);
        return failure(
                        outbox.waiting(receiver.name()).stream()
                                .filter(entry -> !entry.createdAt().isAfter(impatient))
                                .toList(),
                        outbox.lastSettled(receiver.name()))
                .map(entry -> alert(receiver.name(), entry));
    }

    /** The message that shows that its receiver takes none: one that was tried in vain, or the last one where that is dead. */
    static Optional<OutboxEntry> failure(List<OutboxEntry> waiting, Optional<OutboxEntry> lastSettled) {
        return waiting.stream()
                .filter(entry -> entry.attempts() > 0)
                .findFirst()
                .or(() -> lastSettled.filter(entry -> entry.state() == OutboxEntry.State.DEAD));
    }

    private static Alert alert(String receiver, OutboxEntry entry) {
        Subject subject = new Subject("", receiver, "", "", Optional.empty(), entry.trouble(), Optional.empty(), "");
        return new Alert(
                Alert.Type.RECEIVER,
                fingerprint(receiver),
                GroupKey.AUDITOR,
                Severity.HIGH,
                "",
                subject,
                entry.createdAt(),
                entry.settledAt());
    }
}
