package com.oraclelumira.auditor.web.alert.channel;

import java.time.Duration;
import java.util.Optional;

/** How a try to send a message went. */
public sealed interface Outcome {

    /**
     * The receiver has it.
     *
     * @param reference what the receiver calls the message that later ones of the group can change or answer; absent:
     *     nothing, or the same as before
     */
    record Delivered(Optional<String> reference) implements Outcome {}

    /**
     * Not now.
     *
     * @param why in words, without a secret
     * @param after when the receiver wants to be asked again; absent: it does not say
     */
    record Later(String why, Optional<Duration> after) implements Outcome {}

    /**
     * Never, as the message or the settings are.
     *
     * @param why in words, without a secret
     */
    record Refused(String why) implements Outcome {}

    /** The receiver has it, and names nothing. */
    static Outcome delivered() {
        return new Delivered(Optional.empty());
    }

    /** The receiver has it under that name. */
    static Outcome delivered(String reference) {
        return new Delivered(Optional.of(reference));
    }

    /** The same under that name, where the receiver has it. */
    default Outcome named(String reference) {
        return this instanceof Delivered ? delivered(reference) : this;
    }

    static Outcome later(String why) {
        return new Later(why, Optional.empty());
    }

    static Outcome later(String why, Duration after) {
        return new Later(why, Optional.of(after));
    }

    static Outcome refused(String why) {
        return new Refused(why);
    }
}
