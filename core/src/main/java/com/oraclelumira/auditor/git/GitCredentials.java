package com.oraclelumira.auditor.git;

import static java.util.Objects.requireNonNull;

/** A user name and a password or token. Prints without them. */
public record GitCredentials(String user, String password) {

    public GitCredentials {
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }

    @Override
    public String toString() {
        return "credentials [redacted]";
    }
}
