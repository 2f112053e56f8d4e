package com.oraclelumira.auditor.web.alert.email;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the way to a mail server is encrypted. */
enum Tls {
    /** The server is asked to encrypt before anything is sent; one that cannot gets nothing. */
    STARTTLS(587),
    /** Encrypted from the first byte. */
    IMPLICIT(465),
    /** Not at all. */
    NONE(25);

    private final int port;

    Tls(int port) {
        this.port = port;
    }

    /** That of that name in lower case; absent: there is none. */
    static Optional<Tls> of(String id) {
        return Arrays.stream(values()).filter(tls -> tls.id().equals(id)).findFirst();
    }

    /** Their names. */
    static String accepted() {
        return Arrays.stream(values()).map(Tls::id).collect(Collectors.joining(", "));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where such servers listen as a rule. */
    int port() {
        return port;
    }
}
