package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Signs people in by a form, once a session. */
@Component
public class FormSignIn implements HttpAuthenticationMechanism {

    private final IdentityStoreHandler identities;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final ActionLog log;

    @Inject
    FormSignIn(
            IdentityStoreHandler identities,
            Accounts accounts,
            Sessions sessions,
            SignInThrottle throttle,
            ActionLog log) {
        this.identities = identities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.log = log;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential typed) {
            return signIn(request, context, typed);
        }
        if (Paths.isAsset(request)) {
            return context.doNothing();
        }
        Optional<Account> known = sessions.account(request);
        if (known.isPresent()) {
            return pass(context, known.get());
        }
        return context.isProtected() ? context.redirect(formFor(request)) : context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Actor actor = Callers.of(request);
        if (!actor.account().isEmpty()) {
            log.write(actor, Action.Kind.SIGN_OUT, actor.account(), "");
        }
        Sessions.end(request);
        context.cleanClientSubject();
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential typed) {
        String name = typed.getCaller();
        String from = request.getRemoteAddr();
        // Who is kept waiting costs neither a hash nor a line of the log.
        if (!throttle.admits(name, from)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Optional<Account> account = identities.validate(typed).getStatus() == CredentialValidationResult.Status.VALID
                ? accounts.named(name)
                : Optional.empty();
        if (account.isEmpty()) {
            log.write(Actor.stranger(from), Action.Kind.SIGN_IN_REFUSED, name, "");
            return AuthenticationStatus.SEND_FAILURE;
        }
        throttle.wasRight(name, from);
        sessions.begin(request, account.get());
        log.write(Callers.of(request), Action.Kind.SIGN_IN, name, "");
        return pass(context, account.get());
    }

    private static AuthenticationStatus pass(HttpMessageContext context, Account account) {
        return context.notifyContainerAboutLogin(account.name(), account.role().withLesser());
    }

    /** The form, told where to go on afterwards. */
    private static String formFor(HttpServletRequest request) {
        String to = request.getMethod().equals("GET") ? Paths.withQuery(request) : "/";
        return request.getContextPath() + "/sign-in"
                + (to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
