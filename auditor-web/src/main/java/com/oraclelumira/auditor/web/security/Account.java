package com.oraclelumira.auditor.web.security;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with
 * @param passwordHash as {@link PasswordHashing} writes it; never shown
 * @param role what they may do
 * @param mustChange whether the password is a first one, good only for choosing another
 * @param disabled whether they may not sign in for now; nor do their sessions and tokens have any right
 * @param createdAt since when
 */
public record Account(
        String name, String passwordHash, Role role, boolean mustChange, boolean disabled, Instant createdAt) {

    /** Another password, which the person chose. */
    Account withPassword(String hash) {
        return new Account(name, hash, role, false, disabled, createdAt);
    }

    /** A first password, which somebody else knows. */
    Account withFirstPassword(String hash) {
        return new Account(name, hash, role, true, disabled, createdAt);
    }

    Account withRole(Role other) {
        return new Account(name, passwordHash, other, mustChange, disabled, createdAt);
    }

    Account withDisabled(boolean off) {
        return new Account(name, passwordHash, role, mustChange, off, createdAt);
    }

    /** Changes with the password, and is another one where the account was removed and made anew. */
    String stamp() {
        return RandomText.digest(passwordHash + createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "account " + name + " (" + role.id() + ")";
    }
}
