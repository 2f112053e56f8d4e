package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.ApiToken;
import com.oraclelumira.auditor.web.security.Tokens;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tokens in the database, as digests. */
@Singleton
@Transactional
class DatabaseTokens implements Tokens {

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    @Override
    public Optional<ApiToken> withDigest(String digest) {
        return entities.createQuery("select t from TokenRow t where t.digest = :digest", TokenRow.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst()
                .map(TokenRow::token);
    }

    @Override
    public void keep(ApiToken token) {
        entities.persist(new TokenRow(token));
    }
}
