package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.ApiToken;
import com.oraclelumira.auditor.web.security.TokenScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as a row. */
@Entity
@Table(name = "api_token")
class TokenRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "name")
    private String name;

    @Column(name = "digest")
    private String digest;

    @Column(name = "scope")
    private String scope;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "last_used_at")
    private @Nullable LocalDateTime lastUsedAt;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected TokenRow() {}

    TokenRow(ApiToken token) {
        id = token.id().toString();
        account = token.account();
        name = token.name();
        scope = token.scope().id();
        digest = token.digest();
        createdAt = Utc.of(token.createdAt());
        expiresAt = Utc.of(token.expiresAt());
        lastUsedAt = token.lastUsedAt().map(Utc::of).orElse(null);
    }

    ApiToken token() {
        TokenScope known =
                TokenScope.of(scope).orElseThrow(() -> new IllegalStateException("token " + id + ": scope " + scope));
        return new ApiToken(
                UUID.fromString(id),
                account,
                name,
                known,
                digest,
                Utc.instant(createdAt),
                Utc.instant(expiresAt),
                Utc.instantIfAny(lastUsedAt));
    }
}
