package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Receivers that do not take their messages, as alerts for the others. */
final class FailingReceivers {

    /** A message that waits so long after its first try is a failure. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private FailingReceivers() {}

    static String fingerprint(String receiver) {
        return "receiver/" + receiver;
    }

    /** As if they were findings of a target: the auditor itself. */
    static Situation situation(List<Alert> failing) {
        return new Situation(GroupKey.AUDITOR, Situation.Standing.OPEN, failing, Set.of(), 0, false);
    }

    /**
     * That a receiver has taken none of its messages for too long; absent: it has.
     *
     * @param waiting what waits for it, oldest first
     * @param lastSettled its last message that was delivered or refused; asked for where none that waits says enough
     */
    static Optional<Alert> alert(
            String receiver, List<OutboxEntry> waiting, Supplier<Optional<OutboxEntry>> lastSettled, Instant now) {
        Instant impatient = now.minus(PATIENCE);
        List<OutboxEntry> overdue = waiting.stream()
                .filter(entry -> !entry.createdAt().isAfter(impatient))
                .toList();
        return failure(overdue, lastSettled).map(entry -> alert(receiver, entry));
    }

    /** The message that shows that its receiver takes none: one that was tried in vain, or the last one where that is dead. */
    static Optional<OutboxEntry> failure(List<OutboxEntry> waiting, Supplier<Optional<OutboxEntry>> lastSettled) {
        return waiting.stream()
                .filter(entry -> entry.attempts() > 0)
                .findFirst()
                .or(() -> lastSettled.get().filter(entry -> entry.state() == OutboxEntry.State.DEAD));
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
