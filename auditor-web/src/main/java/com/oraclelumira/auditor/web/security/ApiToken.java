package com.oraclelumira.auditor.web.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token a program signs in with, as far as it is kept.
 *
 * @param id what names it in a list
 * @param account whose rights it has at most, as they are when it is used
 * @param name what it is for
 * @param scope what it is good for
 * @param digest of the token itself, which is shown once and kept nowhere
 * @param createdAt since when
 * @param expiresAt from when on it is refused
 * @param lastUsedAt when it was last used, to the minute; absent: never
 */
public record ApiToken(
        UUID id,
        String account,
        String name,
        TokenScope scope,
        String digest,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt) {

    /** Without the digest. */
    @Override
    public String toString() {
        return "token " + name + " of " + account;
    }
}
