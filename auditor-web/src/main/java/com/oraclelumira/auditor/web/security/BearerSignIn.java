package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Signs programs in by {@code Authorization: Bearer}, each request anew (RFC 6750). */
@Component
public class BearerSignIn implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final String NO_TOKEN = "no valid token; accepted: the header Authorization: Bearer TOKEN";

    /** How exactly the last use of a token is known: noting each one would make every reading a writing. */
    private static final Duration USE = Duration.ofMinutes(1);

    private final Tokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    BearerSignIn(Tokens tokens, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether a program brings a token; pages are for people and know none. */
    static boolean isCarriedBy(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return Paths.isApi(request) && header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isCarriedBy(request)) {
            String text = request.getHeader("Authorization").substring(SCHEME.length());
            return tokens.withDigest(DigestUtils.sha256Hex(text.strip()))
                    .filter(token -> token.expiresAt().isAfter(clock.instant()))
                    .flatMap(token -> signIn(request, context, token))
                    .orElseGet(() -> refuse(response));
        }
        return context.isProtected() ? refuse(response) : context.doNothing();
    }

    private Optional<AuthenticationStatus> signIn(
            HttpServletRequest request, HttpMessageContext context, ApiToken token) {
        return accounts.named(token.account())
                .filter(account -> !account.disabled())
                .map(account -> {
                    noteUse(token);
                    Callers.program(request, account, token);
                    Role role = token.scope().limit(account.role());
                    return context.notifyContainerAboutLogin(account.name(), role.withLesser());
                });
    }

    private void noteUse(ApiToken token) {
        Instant now = clock.instant();
        if (token.lastUsedAt().map(last -> last.plus(USE).isBefore(now)).orElse(true)) {
            tokens.used(token.id(), now);
        }
    }

    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"lumira\"");
        try {
            Denial.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", NO_TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
