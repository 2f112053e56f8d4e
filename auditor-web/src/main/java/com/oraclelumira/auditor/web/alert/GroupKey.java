package com.oraclelumira.auditor.web.alert;

/**
 * What belongs into one message.
 *
 * @param receiver the receiver's name
 * @param target the target's name, or what stands for all targets
 * @param part a service or a severity, where the receiver wants them apart; else empty
 */
public record GroupKey(String receiver, String target, String part) {

    /** The target of what is about the auditor itself. */
    static final String AUDITOR = "(auditor)";

    static final String DIGEST = "(digest)";
    static final String TEST = "(test)";

    /** As the store and receivers know it. */
    @Override
    public String toString() {
        return receiver + "/" + target + (part.isEmpty() ? "" : "/" + part);
    }
}
