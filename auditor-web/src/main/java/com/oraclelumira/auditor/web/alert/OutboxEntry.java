package com.oraclelumira.auditor.web.alert;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message that has to reach a receiver.
 *
 * @param id what makes it this one; the same for each try
 * @param group whose message it is
 * @param message what is told
 * @param announces what the group's receiver knows once it is told
 * @param open how many findings are open, for digests
 * @param state how far it is
 * @param createdAt when there was first something to tell
 * @param attempts how often it was tried
 * @param nextTry not before then
 * @param unsure whether the last try may have reached the receiver although nobody knows: then only the same message may be tried again
 * @param trouble why the last try failed; empty: none did
 * @param settledAt when it was delivered or refused; absent: it waits
 */
public record OutboxEntry(
        String id,
        GroupKey group,
        Message message,
        Map<String, Announced> announces,
        int open,
        State state,
        Instant createdAt,
        int attempts,
        Instant nextTry,
        boolean unsure,
        String trouble,
        Optional<Instant> settledAt) {

    /** How far a message is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Refused for good, or given up; somebody can have it tried again. */
        DEAD;

        /** The name in forms and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public OutboxEntry {
        requireNonNull(message, "message is null");
        requireNonNull(state, "state is null");
        announces = Map.copyOf(announces);
    }

    /** One that nobody has tried yet. */
    static OutboxEntry fresh(
            String id, GroupKey group, Message message, Map<String, Announced> announces, int open, Instant now) {
        return new OutboxEntry(
                id, group, message, announces, open, State.WAITING, now, 0, now, false, "", Optional.empty());
    }

    /** In place of that one, which nobody has: it waits as that one did, unless it is critical and that one was not. */
    OutboxEntry inPlaceOf(OutboxEntry waiting) {
        return new OutboxEntry(
                id,
                group,
                message,
                announces,
                open,
                state,
                waiting.createdAt,
                waiting.attempts,
                isCritical() && !waiting.isCritical() ? nextTry : waiting.nextTry,
                false,
                waiting.trouble,
                Optional.empty());
    }

    private boolean isCritical() {
        return message.severity().filter(Severity.CRITICAL::equals).isPresent();
    }

    /** Tried in vain. */
    OutboxEntry triedInVain(Instant next, boolean mayHaveArrived, String why) {
        return new OutboxEntry(
                id,
                group,
                message,
                announces,
                open,
                state,
                createdAt,
                attempts + 1,
                next,
                mayHaveArrived,
                why,
                settledAt);
    }

    /** As after the end of who was just sending it. */
    public OutboxEntry perhapsSent() {
        return new OutboxEntry(
                id, group, message, announces, open, state, createdAt, attempts, nextTry, true, trouble, settledAt);
    }

    /** Settled. */
    OutboxEntry settled(State as, Instant at, String why) {
        return new OutboxEntry(
                id, group, message, announces, open, as, createdAt, attempts + 1, nextTry, false, why, Optional.of(at));
    }

    /** To be tried again from the beginning, although it was given up: as it is, since somebody wants just that. */
    public OutboxEntry again(Instant now) {
        return new OutboxEntry(
                id, group, message, announces, open, State.WAITING, now, 0, now, true, trouble, Optional.empty());
    }
}
