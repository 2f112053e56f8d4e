package com.oraclelumira.auditor.web.security;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Stands in for the server's hashing, which only the server has. */
final class PlainHash implements Pbkdf2PasswordHash {

    static PasswordHashing hashing() {
        return new PasswordHashing(new PlainHash());
    }

    @Override
    public void initialize(Map<String, String> parameters) {
        // there is nothing to choose
    }

    @Override
    public String generate(char[] password) {
        return "hash of " + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hash) {
        return generate(password).equals(hash);
    }
}
