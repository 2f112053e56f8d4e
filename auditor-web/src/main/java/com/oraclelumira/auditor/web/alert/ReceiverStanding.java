package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    static ReceiverStanding of(Receiver receiver, Outbox outbox) {
        String name = receiver.name();
        List<OutboxEntry> waiting = outbox.waiting(name);
        return new ReceiverStanding(
                receiver,
                outbox.lastDelivery(name),
                waiting.size(),
                outbox.dead(name),
                FailingReceivers.failure(waiting, () -> outbox.lastSettled(name))
                        .map(entry -> new Trouble(entry.createdAt(), entry.trouble())));
    }
}
