package com.oraclelumira.auditor.web.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens programs sign in with. Safe for use by several threads. */
public interface Tokens {

    Optional<ApiToken> withDigest(String digest);

    /** Those of an account, the newest first. */
    List<ApiToken> of(String account);

    void keep(ApiToken token);

    /** Remembers when it was last used. */
    void used(UUID id, Instant at);

    /** Forgets it: from now on it is refused. */
    void remove(UUID id);
}
