package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where messages wait, and what receivers know. Each call is one transaction: once it returns, all of it is on disk. Safe for use
 * by several threads and by several auditors on one database: of two that want to change a group, one is told so.
 */
public interface Outbox {

    /** What the receivers of that name know, by group; groups nobody was told of are absent. */
    List<GroupState> groups(String receiver);

    /** What is kept of a group. */
    GroupState group(GroupKey key);

    /** What waits of a receiver's messages, oldest first; what somebody has the right to send, or had and never told, is unsure. */
    List<OutboxEntry> waiting(String receiver);

    /**
     * Has a message sent, instead of the one of the same group that waits.
     *
     * @param seen the group as it was when the message was made
     * @param instead the one that waited then; absent: none did
     * @return false where the group is no longer as it was seen, or somebody is just sending: look again later
     */
    boolean put(GroupState seen, Optional<OutboxEntry> instead, OutboxEntry entry, Instant now);

    /** Takes a message back that has become needless; false as with {@link #put}. */
    boolean withdraw(GroupState seen, OutboxEntry waiting, Instant now);

    /**
     * Makes the caller the one who sends a message.
     *
     * @param until the right ends by itself then
     * @return false where somebody else has it, or it is no longer the one that waits
     */
    boolean lease(OutboxEntry entry, Instant now, Instant until);

    /** Keeps how a try went; ends the right to send. */
    void keep(OutboxEntry tried);

    /** Likewise where the message is settled, with what the receiver knows now. */
    void keep(OutboxEntry settled, GroupState known);

    /**
     * The latest messages, latest first.
     *
     * @param state only those; absent: all
     */
    List<OutboxEntry> latest(Optional<OutboxEntry.State> state, int limit);

    /** The last message of a receiver that was delivered or refused. */
    Optional<OutboxEntry> lastSettled(String receiver);

    /** When a message last reached a receiver; absent: none that is remembered did. */
    Optional<Instant> lastDelivery(String receiver);

    /** How many dead messages of a receiver there are. */
    int dead(String receiver);

    /** Has a dead message tried again: that message as it waits now; absent: none of that id was dead. */
    Optional<OutboxEntry> tryAgain(String id, Instant now);

    /** Forgets messages that were settled earlier. */
    int forgetBefore(Instant limit);
}
