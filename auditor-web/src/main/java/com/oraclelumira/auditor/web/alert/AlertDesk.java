package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people and programs see of alerts and do about them; what they do is in the action log. Safe for use by several threads. */
@Component
public class AlertDesk {

    /** So many dead messages are shown; more of them are not worth a look. */
    private static final int MANY = 500;

    private final Receivers receivers;
    private final Alerting alerting;
    private final Outbox outbox;
    private final Silences silences;
    private final ActionLog log;
    private final Clock clock;

    @Inject
    public AlertDesk(
            Receivers receivers, Alerting alerting, Outbox outbox, Silences silences, ActionLog log, Clock clock) {
        this.receivers = receivers;
        this.alerting = alerting;
        this.outbox = outbox;
        this.silences = silences;
        this.log = log;
        this.clock = clock;
    }

    /** Who is told, and the mistakes in the configuration of others. */
    public Receivers receivers() {
        return receivers;
    }

    /** How it stands with each receiver, in the order of the configuration. */
    public List<ReceiverStanding> standings() {
        return receivers.all().stream()
                .map(receiver -> ReceiverStanding.of(receiver, outbox))
                .toList();
    }

    /** The messages that were refused for good, or given up, latest first. */
    public List<OutboxEntry> dead() {
        return messages(Optional.of(OutboxEntry.State.DEAD), MANY);
    }

    /**
     * The latest messages, latest first.
     *
     * @param state only those; absent: all
     */
    public List<OutboxEntry> messages(Optional<OutboxEntry.State> state, int limit) {
        return outbox.latest(state, limit);
    }

    /** Silences that have not ended, by their start. */
    public List<Silence> silences() {
        return silences.endingAfter(clock.instant());
    }

    /** What a message to that receiver looks like. */
    public Preview preview(Receiver receiver) {
        return Preview.of(receiver, alerting.example(receiver));
    }

    /** Sends a test to that receiver, and waits for what comes of it. */
    public Outcome test(Actor who, Receiver receiver) {
        log.write(who, Action.Kind.RECEIVER_TESTED, receiver.name(), "");
        try {
            return Delivery.sendAtOnce(receiver, id(), alerting.test(receiver));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.later("the auditor is stopping");
        }
    }

    /**
     * Has a dead message tried again.
     *
     * @return whether there was one of that id
     */
    public boolean tryAgain(Actor who, String id) {
        Optional<OutboxEntry> tried = outbox.tryAgain(id, clock.instant());
        tried.ifPresent(entry -> log.write(
                who,
                Action.Kind.ALERT_RETRIED,
                entry.group().receiver(),
                entry.message().headline()));
        return tried.isPresent();
    }

    /**
     * Makes a silence.
     *
     * @throws SilenceRefusedException where the wish is not accepted
     */
    public Silence silence(Actor who, SilenceWish wish) throws SilenceRefusedException {
        Silence silence = wish.granted(id(), who.shown(), clock.instant());
        silences.keep(silence);
        log.write(
                who,
                Action.Kind.SILENCE_MADE,
                silence.words(),
                silence.starts() + " – " + silence.ends() + ": " + silence.reason());
        return silence;
    }

    /**
     * Ends a silence now, one that has not begun too.
     *
     * @return whether there was one of that id that had not ended
     */
    public boolean endSilence(Actor who, String id) {
        Instant now = clock.instant();
        Optional<Silence> meant = silences.endingAfter(now).stream()
                .filter(silence -> silence.id().equals(id))
                .findFirst();
        if (meant.isEmpty() || !silences.end(id, now)) {
            return false;
        }
        log.write(who, Action.Kind.SILENCE_ENDED, meant.get().words(), "");
        return true;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
