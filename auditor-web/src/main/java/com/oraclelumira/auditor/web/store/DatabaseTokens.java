package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.ApiToken;
import com.oraclelumira.auditor.web.security.Tokens;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
    public List<ApiToken> of(String account) {
        return entities.createQuery(
                        "select t from TokenRow t where t.account = :account order by t.createdAt desc, t.id",
                        TokenRow.class)
                .setParameter("account", account)
                .getResultStream()
                .map(TokenRow::token)
                .toList();
    }

    @Override
    public void keep(ApiToken token) {
        entities.persist(new TokenRow(token));
    }

    @Override
    public void used(UUID id, Instant at) {
        entities.createQuery("update TokenRow t set t.lastUsedAt = :at where t.id = :id")
                .setParameter("at", Utc.of(at))
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    @Override
    public void remove(UUID id) {
        entities.createQuery("delete from TokenRow t where t.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }
}
