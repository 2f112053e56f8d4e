package com.oraclelumira.auditor.credential;

import static java.util.Objects.requireNonNull;

/** A user name and a password or token. Prints without them. */
public record Credentials(String user, String password) {

    public Credentials {
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }

    @Override
    public String toString() {
        return "credentials [redacted]";
    }
}
