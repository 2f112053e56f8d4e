package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Signs programs in by {@code Authorization: Bearer}, each request anew (RFC 6750). */
@Singleton
public class BearerSignIn implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final String NO_TOKEN = """
            {"type":"about:blank","title":"Unauthorized","status":401,\
            "detail":"no valid token; accepted: the header Authorization: Bearer TOKEN"}""";

    private final IdentityStoreHandler identities;

    @Inject
    BearerSignIn(IdentityStoreHandler identities) {
        this.identities = identities;
    }

    static boolean isCarriedBy(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isCarriedBy(request)) {
            String token = request.getHeader("Authorization").substring(SCHEME.length());
            CredentialValidationResult result = identities.validate(new TokenCredential(token.strip()));
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                return context.notifyContainerAboutLogin(result);
            }
            return refuse(response);
        }
        return context.isProtected() ? refuse(response) : context.doNothing();
    }

    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"lumira\"");
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().write(NO_TOKEN.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
