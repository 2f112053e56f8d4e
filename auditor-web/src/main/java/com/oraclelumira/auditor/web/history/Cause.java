package com.oraclelumira.auditor.web.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;

/**
 * What most likely made a finding appear, change or go.
 *
 * @param kind where that was seen
 * @param what the engine's action and its object ({@code update oracle_crm}), or the commit
 * @param at when: by the engine's clock, or when the commit was first read
 */
public record Cause(Kind kind, String what, Instant at) {

    /** Where a cause was seen. */
    public enum Kind {
        /** An event of the engine. */
        EVENT,
        /** Another commit than at the audit before. */
        COMMIT;

        /** The name in JSON and in the store. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Cause {
        requireNonNull(kind, "kind is null");
        requireNonNull(what, "what is null");
        requireNonNull(at, "at is null");
    }
}
