package com.oraclelumira.auditor.web.alert;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is wrong now and that people may have to be told of.
 *
 * @param type what kind of thing
 * @param fingerprint what makes it the same from one look to the next
 * @param target the target's name
 * @param severity how much it matters
 * @param state stands for its values: another state means that it changed
 * @param subject what it is about
 * @param since when it was first seen without a break
 * @param confirmed when a later audit saw it again; absent: one audit alone has seen it
 */
public record Alert(
        Type type,
        String fingerprint,
        String target,
        Severity severity,
        String state,
        Subject subject,
        Instant since,
        Optional<Instant> confirmed) {

    /** What kind of thing an alert is about. */
    public enum Type {
        /** A finding of an audit. */
        FINDING,
        /** A target that could not be audited, or not wholly: that is never the same as no drift. */
        UNAUDITED,
        /** A receiver that does not take its messages. */
        RECEIVER
    }

    public Alert {
        requireNonNull(type, "type is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(since, "since is null");
        requireNonNull(confirmed, "confirmed is null");
    }

    /**
     * From when on people are told: once a second audit has seen it, or it has been there for so long; what is critical at
     * once.
     */
    Instant firesAt(Duration stability) {
        Instant stable = since.plus(stability);
        if (severity == Severity.CRITICAL) {
            return since;
        }
        return confirmed.filter(again -> again.isBefore(stable)).orElse(stable);
    }
}
