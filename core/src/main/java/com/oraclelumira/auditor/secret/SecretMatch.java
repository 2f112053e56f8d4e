package com.oraclelumira.auditor.secret;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of a value that is secret. Holds places, never the text itself.
 *
 * @param kind how it was recognised
 * @param detail the provider pattern's id for {@link Kind#TOKEN}; empty for the others
 * @param start where it begins in the value, from 0
 * @param end where it ends, exclusive; after {@code start}
 */
public record SecretMatch(Kind kind, String detail, int start, int end) {

    /** How a secret was recognised. */
    public enum Kind {
        /** Its key says so: {@code MYSQL_PASSWORD}. */
        KEY("credential by name"),
        /** The password of a URL or DSN. */
        URL("password in a URL"),
        /** The shape of a provider's token. */
        TOKEN("provider token"),
        /** A PEM private key. */
        PRIVATE_KEY("private key"),
        /** An argument or assignment inside a longer text: {@code --password=…}. */
        ARGUMENT("password argument"),
        /** A password hash, such as Traefik's basic auth takes. */
        HASH("password hash"),
        /** The same text as a value known to be secret elsewhere. */
        KNOWN("known secret");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words. */
        public String words() {
            return words;
        }
    }

    public SecretMatch {
        requireNonNull(kind, "kind is null");
        requireNonNull(detail, "detail is null");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a match covers some text, got " + start + " to " + end);
        }
    }

    static SecretMatch of(Kind kind, int start, int end) {
        return new SecretMatch(kind, "", start, end);
    }
}
