package com.oraclelumira.auditor.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs read of tokens; otherwise as {@link Schemas}. */
final class TokenSchemas {

    private TokenSchemas() {}

    /** The tokens of an account. */
    @Schema(name = "Tokens", requiredProperties = "tokens")
    public record AllTokens(List<OwnToken> tokens) {}

    /** A token, which itself is told by the answer that makes it alone. */
    @Schema(
            name = "Token",
            requiredProperties = {"id", "name", "scope", "createdAt", "expiresAt"})
    public record OwnToken(
            @Schema(format = "uuid") String id,

            String name,

            @Schema(
                    description = "what it is good for",
                    enumeration = {"read", "audit", "admin"})
            String scope,

            @Schema(format = Schemas.TIME) String createdAt,

            @Schema(format = Schemas.TIME) String expiresAt,

            @Schema(description = "absent: never", format = Schemas.TIME) @Nullable
            String lastUsedAt,

            @Schema(description = "what a program signs in by; only where it was just made") @Nullable
            String token) {}
}
