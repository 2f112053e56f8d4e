package com.oraclelumira.auditor.web.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with
 * @param subject who a provider says it is, which never changes; absent: signs in by password
 * @param passwordHash as {@link PasswordHashing} writes it, never shown; empty where a provider signs them in
 * @param role what they may do
 * @param mustChange whether the password is a first one, good only for choosing another
 * @param disabled whether they may not sign in for now; nor do their sessions and tokens have any right
 * @param createdAt since when
 */
public record Account(
        String name,
        Optional<String> subject,
        String passwordHash,
        Role role,
        boolean mustChange,
        boolean disabled,
        Instant createdAt) {

    public Account {
        // as exactly as databases keep it: what depends on it must not change once it is read back
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** An account with a first password, which somebody else knows. */
    static Account withFirstPassword(String name, String hash, Role role, Instant createdAt) {
        return new Account(name, Optional.empty(), hash, role, true, false, createdAt);
    }

    /** An account of somebody a provider signs in. */
    static Account ofProvider(String name, String subject, Role role, Instant createdAt) {
        return new Account(name, Optional.of(subject), "", role, false, false, createdAt);
    }

    /** Whether a provider signs them in, and says their role. */
    public boolean isOfProvider() {
        return subject.isPresent();
    }

    /** Another password, which the person chose. */
    Account withPassword(String hash) {
        return new Account(name, subject, hash, role, false, disabled, createdAt);
    }

    /** A first password, which somebody else knows. */
    Account withFirstPassword(String hash) {
        return new Account(name, subject, hash, role, true, disabled, createdAt);
    }

    Account withRole(Role other) {
        return new Account(name, subject, passwordHash, other, mustChange, disabled, createdAt);
    }

    Account withDisabled(boolean off) {
        return new Account(name, subject, passwordHash, role, mustChange, off, createdAt);
    }

    /** Changes with the password, and is another one where the account was removed and made anew. */
    String stamp() {
        return DigestUtils.sha256Hex(passwordHash + createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "account " + name + " (" + role.id() + ")";
    }
}
