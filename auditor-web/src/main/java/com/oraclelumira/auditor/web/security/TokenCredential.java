package com.oraclelumira.auditor.web.security;

import jakarta.security.enterprise.credential.Credential;

/** A bearer token as a request carries it. Prints without it. */
record TokenCredential(String token) implements Credential {
    @Override
    public String toString() {
        return "token [redacted]";
    }
}
