package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.ApiToken;
import com.oraclelumira.auditor.web.security.TokenScope;
import com.oraclelumira.auditor.web.security.Tokens;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens in the database, as digests. */
@Component
@Transactional
class DatabaseTokens implements Tokens {

    private static final Table<ApiToken> TOKENS = new Table<>(
            "api_token",
            Columns.of(ApiToken.class)
                    .and("id", ApiToken::id)
                    .and("account", ApiToken::account)
                    .and("name", ApiToken::name)
                    .and("scope", ApiToken::scope)
                    .and("digest", ApiToken::digest)
                    .and("created_at", ApiToken::createdAt)
                    .and("expires_at", ApiToken::expiresAt)
                    .and("last_used_at", ApiToken::lastUsedAt),
            row -> new ApiToken(
                    row.id("id"),
                    row.text("account"),
                    row.text("name"),
                    row.constant("scope", TokenScope.class),
                    row.text("digest"),
                    row.time("created_at"),
                    row.time("expires_at"),
                    row.timeIfAny("last_used_at")));

    private final Rows rows;

    @Inject
    DatabaseTokens(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<ApiToken> withDigest(String digest) {
        return rows.first(TOKENS, "where digest = ?", digest);
    }

    @Override
    public List<ApiToken> of(String account) {
        return rows.all(TOKENS, "where account = ? order by created_at desc, id", account);
    }

    @Override
    public void keep(ApiToken token) {
        rows.add(TOKENS, token);
    }

    @Override
    public void used(UUID id, Instant at) {
        rows.update("update api_token set last_used_at = ? where id = ?", at, id);
    }

    @Override
    public void remove(UUID id) {
        rows.update("delete from api_token where id = ?", id);
    }
}
