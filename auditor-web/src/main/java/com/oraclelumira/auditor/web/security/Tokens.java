package com.oraclelumira.auditor.web.security;

import java.util.Optional;

/** The tokens programs sign in with. Safe for use by several threads. */
public interface Tokens {

    Optional<ApiToken> withDigest(String digest);

    void keep(ApiToken token);
}
