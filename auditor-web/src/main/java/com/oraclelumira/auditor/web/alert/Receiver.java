package com.oraclelumira.auditor.web.alert;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Somebody who is told.
 *
 * @param name lower-case letters, digits and hyphens
 * @param channel by which it is reached
 * @param sender takes messages to it
 * @param layout what the text of its messages looks like
 * @param targets whose alerts it gets; empty: of all
 * @param severity from which severity on it hears of anything
 * @param atOnce from which severity on it hears without waiting for its digest
 * @param digest the next time a digest is due after an instant; absent: it gets none
 * @param groupBy into what messages alerts are put together
 * @param timing how patient it is
 * @param language of its messages
 */
public record Receiver(
        String name,
        Channel channel,
        Sender sender,
        Layout layout,
        List<String> targets,
        Severity severity,
        Severity atOnce,
        Optional<UnaryOperator<Instant>> digest,
        GroupBy groupBy,
        Timing timing,
        Locale language) {

    public Receiver {
        requireNonNull(channel, "channel is null");
        requireNonNull(sender, "sender is null");
        requireNonNull(layout, "layout is null");
        targets = List.copyOf(targets);
    }

    boolean hears(String target) {
        return targets.isEmpty() || targets.contains(target);
    }

    /** Whether it ever hears of that: a receiver is not told that it cannot be told. */
    boolean hears(Alert alert) {
        return switch (alert.type()) {
            case FINDING, UNAUDITED -> hears(alert.target()) && alert.severity().isAtLeast(severity);
            case RECEIVER -> !alert.fingerprint().equals(FailingReceivers.fingerprint(name));
        };
    }

    boolean hearsAtOnce(Alert alert) {
        return hears(alert)
                && (alert.type() != Alert.Type.FINDING || alert.severity().isAtLeast(atOnce));
    }
}
