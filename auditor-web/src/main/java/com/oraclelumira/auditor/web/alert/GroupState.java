package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a receiver knows of a group: what has reached it, or was refused for good.
 *
 * @param key which group
 * @param version changes with each change of the group, whoever makes it; 0: nothing is kept of it yet
 * @param told when its last message was settled; absent: never
 * @param reference what the receiver calls the first message of the group, after the type of its channel; absent: nothing
 * @param announced by fingerprint, what it was told of and that is not gone as far as it knows
 * @param open how many findings were open then; for digests, which compare
 */
public record GroupState(
        GroupKey key,
        long version,
        Optional<Instant> told,
        Optional<String> reference,
        Map<String, Announced> announced,
        int open) {

    public GroupState {
        announced = Map.copyOf(announced);
    }

    /** Of a group nobody was told of. */
    public static GroupState unknown(GroupKey key) {
        return new GroupState(key, 0, Optional.empty(), Optional.empty(), Map.of(), 0);
    }

    /** The same, changed once more. */
    public GroupState next() {
        return new GroupState(key, version + 1, told, reference, announced, open);
    }

    /** After a message of it was settled. Once nothing is announced the next message is a first one again. */
    public GroupState after(
            Instant at, Optional<String> newReference, Map<String, Announced> nowAnnounced, int nowOpen) {
        Optional<String> kept = nowAnnounced.isEmpty() ? Optional.empty() : newReference.or(() -> reference);
        return new GroupState(key, version, Optional.of(at), kept, nowAnnounced, nowOpen);
    }
}
