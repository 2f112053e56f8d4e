package com.oraclelumira.auditor.web.alert.message;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * One finding as a message tells it. Holds no value of the environment, of labels or of commands, and no secret.
 *
 * @param fingerprint which finding
 * @param status how it stands
 * @param severity how much it matters
 * @param target the target's name
 * @param service the Compose service it is about; empty: none
 * @param property which property; empty for a subject as a whole
 * @param rule the rule that graded it or that it breaks; empty: none
 * @param driftClass how it differs; empty for a violation
 * @param title what it is about, in a few words
 * @param text what is wrong, in one sentence; plain
 * @param place {@code file:line} in git; empty: not known
 * @param since when it was first seen without a break
 * @param until when it was seen to be gone; absent: it is there
 * @param url its page; empty: none
 */
public record Item(
        String fingerprint,
        Status status,
        Severity severity,
        String target,
        String service,
        String property,
        String rule,
        String driftClass,
        String title,
        String text,
        String place,
        Instant since,
        Optional<Instant> until,
        String url) {

    /** How a finding stands that a message tells of. */
    public enum Status {
        /** Told for the first time, or graver or otherwise than it was told. */
        NEW,
        /** Told before, and still there. */
        OPEN,
        /** Gone. */
        RESOLVED,
        /** Still there, and a waiver or a baseline accepts it now. */
        ACCEPTED,
        /** It comes and goes too often to be told each time. */
        FLAPPING;

        /** Whether it is there and nobody has accepted it. */
        public boolean isFiring() {
            return this == NEW || this == OPEN || this == FLAPPING;
        }
    }

    public Item {
        requireNonNull(status, "status is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
    }

    /** The same with a text of at most that many characters. */
    Item shortened(int characters) {
        return new Item(
                fingerprint,
                status,
                severity,
                target,
                service,
                property,
                rule,
                driftClass,
                Cut.to(title, characters, Measure.CODE_POINTS),
                Cut.to(text, characters, Measure.CODE_POINTS),
                place,
                since,
                until,
                url);
    }
}
