package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.ApiToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

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

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected TokenRow() {}

    TokenRow(ApiToken token) {
        id = token.id().toString();
        account = token.account();
        name = token.name();
        digest = token.digest();
        createdAt = LocalDateTime.ofInstant(token.createdAt(), ZoneOffset.UTC);
        expiresAt = LocalDateTime.ofInstant(token.expiresAt(), ZoneOffset.UTC);
    }

    ApiToken token() {
        return new ApiToken(
                UUID.fromString(id),
                account,
                name,
                digest,
                createdAt.toInstant(ZoneOffset.UTC),
                expiresAt.toInstant(ZoneOffset.UTC));
    }
}
