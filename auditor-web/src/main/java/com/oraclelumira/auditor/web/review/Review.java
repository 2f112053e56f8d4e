package com.oraclelumira.auditor.web.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody looked at a target up to one of its audits.
 *
 * @param target the target's name
 * @param audit the audit that was looked at; it may have been forgotten since
 * @param upTo when that audit ended: what opened later is new
 * @param at when it was said
 * @param who the account that said so
 * @param note what they had to say; may be empty; at most {@value #LONGEST_NOTE} characters
 */
public record Review(String target, UUID audit, Instant upTo, Instant at, String who, String note) {

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 1_000;

    public Review {
        requireNonNull(target, "target is null");
        requireNonNull(audit, "audit is null");
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of " + note.length() + " characters");
        }
    }
}
