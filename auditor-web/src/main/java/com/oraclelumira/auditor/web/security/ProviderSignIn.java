package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition.OpenIdAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Signs people in by a provider of OpenID Connect, once a session. The server's own mechanism speaks with the provider; who
 * comes out of it has a session like anybody else, and what they may do is up to their account.
 */
@Component
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "#{oidc.provider}",
        clientId = "#{oidc.clientId}",
        clientSecret = "#{oidc.clientSecret}",
        redirectURI = "#{oidc.redirectUri}",
        scopeExpression = "#{oidc.scopes}",
        // The provider's groups are not roles of ours, and its names may change: both are read from the claims.
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub"),
        jwksConnectTimeout = ProviderSignIn.PATIENCE_MILLIS,
        jwksReadTimeout = ProviderSignIn.PATIENCE_MILLIS)
class ProviderSignIn implements HttpAuthenticationMechanism {

    static final int PATIENCE_MILLIS = 5_000;

    /** The sign-in page, saying that this way was no good. */
    private static final String REFUSED = "/sign-in?refused";

    private static final String DESTINATION = Destination.class.getName();

    private final HttpAuthenticationMechanism mechanism;
    private final OidcSettings settings;
    private final ProviderAccounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final ActionLog log;

    @Inject
    ProviderSignIn(
            @OpenIdAuthenticationMechanism HttpAuthenticationMechanism mechanism,
            OidcSettings settings,
            ProviderAccounts accounts,
            Sessions sessions,
            SignInThrottle throttle,
            ActionLog log) {
        this.mechanism = mechanism;
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.log = log;
    }

    /** Whether the request goes to the provider or comes back from it. */
    boolean isMeantBy(HttpServletRequest request) {
        String path = Paths.of(request);
        return settings.isOn() && (path.equals(OidcSettings.PATH) || path.startsWith(OidcSettings.PATH + "/"));
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (Paths.of(request).equals(OidcSettings.PATH)) {
            // The provider sends people back without it.
            request.getSession()
                    .setAttribute(DESTINATION, Destination.saidBy(request).path());
        }
        AuthenticationStatus status = mechanism.validateRequest(request, response, context);
        if (status == AuthenticationStatus.SUCCESS) {
            return signIn(request, context);
        }
        // The mechanism says no with an empty page.
        boolean refused = response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && !response.isCommitted();
        return refused ? refuse(request, context, "", "the provider was not reached or said no") : status;
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
        Claims claims = context.getClientSubject().getPrivateCredentials(OpenIdContext.class).stream()
                .findFirst()
                .map(ProviderSignIn::claims)
                .orElseGet(() -> new Claims(Map.of()));
        Optional<Account> account = accounts.of(claims);
        if (account.isEmpty()) {
            return refuse(request, context, claims.text("sub").orElse(""), "by provider: no role here");
        }
        sessions.begin(request, account.get());
        log.write(Callers.of(request), Action.Kind.SIGN_IN, account.get().name(), "by provider");
        // This very request stays one of nobody's: the session is what counts.
        return context.redirect(request.getContextPath() + destination(request).path());
    }

    private AuthenticationStatus refuse(
            HttpServletRequest request, HttpMessageContext context, String subject, String note) {
        String from = request.getRemoteAddr();
        // Who comes again and again fills no log.
        if (throttle.admits(subject, from)) {
            log.write(Actor.stranger(from), Action.Kind.SIGN_IN_REFUSED, subject, note);
        }
        return context.redirect(destination(request).after(request.getContextPath() + REFUSED));
    }

    /** Where to go on, as was said before people went to the provider. */
    private static Destination destination(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(DESTINATION) instanceof String path
                ? new Destination(path)
                : Destination.START;
    }

    /** The signed ones of the identity token before those of the provider's user info. */
    private static Claims claims(OpenIdContext known) {
        Map<String, Object> all = new HashMap<>();
        if (known.getClaimsJson() != null) {
            all.putAll(JsonValues.map(known.getClaimsJson()));
        }
        all.putAll(known.getIdentityToken().getClaims());
        return new Claims(all);
    }
}
