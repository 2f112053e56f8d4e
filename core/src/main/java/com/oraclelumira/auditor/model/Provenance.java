package com.oraclelumira.auditor.model;

import static java.util.Objects.requireNonNull;

/**
 * Why a property should have its desired value.
 *
 * @param kind who says so
 * @param detail the exact source in words: {@code infrastructure/docker-compose.yml:28}, an image name, an engine version,
 *     a Compose version, a variable; may be empty
 */
public record Provenance(Kind kind, String detail) {

    /** Who decides a desired value. */
    public enum Kind {
        COMPOSE("compose file"),
        IMAGE("image"),
        ENGINE_DEFAULT("engine default"),
        DAEMON("daemon"),
        COMPOSE_TOOL("compose tool"),
        UNRESOLVED("unresolved");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words, as JSON and people read it. */
        public String words() {
            return words;
        }
    }

    public Provenance {
        requireNonNull(kind, "kind is null");
        requireNonNull(detail, "detail is null");
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? kind.words() : kind.words() + " " + detail;
    }
}
