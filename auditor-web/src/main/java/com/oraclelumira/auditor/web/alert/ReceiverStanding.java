package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How it stands with the messages of a receiver.
 *
 * @param receiver whose
 * @param delivered when a message last reached it; absent: none is known that did
 * @param waiting how many are on their way
 * @param dead how many were refused for good, or given up, and nobody has had tried again
 * @param trouble why it takes none now; absent: nothing is known against it
 */
public record ReceiverStanding(
        Receiver receiver, Optional<Instant> delivered, int waiting, int dead, Optional<Trouble> trouble) {

    /**
     * Why a receiver takes no messages.
     *
     * @param since when the first message was made that it did not take
     * @param why in words, without a secret
     */
    public record Trouble(Instant since, String why) {}

    /**
     * @param dead all dead messages, whoever's
     * @param delivered likewise the latest that were delivered; asked for where the receiver's last one was not
     */
    static ReceiverStanding of(
            Receiver receiver, Outbox outbox, List<OutboxEntry> dead, Supplier<List<OutboxEntry>> delivered) {
        List<OutboxEntry> waiting = outbox.waiting(receiver.name());
        Optional<OutboxEntry> lastSettled = outbox.lastSettled(receiver.name());
        return new ReceiverStanding(
                receiver,
                lastSettled
                        .filter(entry -> entry.state() == OutboxEntry.State.DELIVERED)
                        .or(() -> delivered.get().stream()
                                .filter(entry -> isOf(entry, receiver))
                                .findFirst())
                        .flatMap(OutboxEntry::settledAt),
                waiting.size(),
                (int) dead.stream().filter(entry -> isOf(entry, receiver)).count(),
                FailingReceivers.failure(waiting, lastSettled)
                        .map(entry -> new Trouble(entry.createdAt(), entry.trouble())));
    }

    private static boolean isOf(OutboxEntry entry, Receiver receiver) {
        return entry.group().receiver().equals(receiver.name());
    }
}
