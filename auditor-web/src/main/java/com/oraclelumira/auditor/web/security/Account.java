package com.oraclelumira.auditor.web.security;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with
 * @param passwordHash as {@link PasswordHashing} writes it; never shown
 * @param role what they may do
 * @param mustChange whether the password is a first one, good only for choosing another
 * @param createdAt since when
 */
public record Account(String name, String passwordHash, Role role, boolean mustChange, Instant createdAt) {

    public Account withPassword(String hash) {
        return new Account(name, hash, role, false, createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "account " + name + " (" + role.id() + ")";
    }
}
