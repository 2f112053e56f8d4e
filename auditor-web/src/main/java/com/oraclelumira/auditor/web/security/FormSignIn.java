package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Signs people in by a form, once a session. */
@Singleton
public class FormSignIn implements HttpAuthenticationMechanism {

    private static final String ATTRIBUTE = FormSignIn.class.getName();

    private final IdentityStoreHandler identities;

    /** Whose session it is. */
    private record SignedIn(String name, Set<String> roles) implements Serializable {}

    @Inject
    FormSignIn(IdentityStoreHandler identities) {
        this.identities = identities;
    }

    /** Who signed in to the request's session; absent: nobody, or there is no session. */
    static Optional<String> signedIn(HttpServletRequest request) {
        return attribute(request).map(SignedIn::name);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential typed = context.getAuthParameters().getCredential();
        if (typed != null) {
            return signIn(request, context, typed);
        }
        Optional<SignedIn> known = attribute(request);
        if (known.isPresent()) {
            return context.notifyContainerAboutLogin(
                    known.get().name(), known.get().roles());
        }
        return context.isProtected() ? context.redirect(formFor(request)) : context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential typed) {
        CredentialValidationResult result = identities.validate(typed);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // A new id: a session somebody else may know of must not become a signed-in one.
        request.getSession();
        request.changeSessionId();
        Set<String> roles = Set.copyOf(result.getCallerGroups());
        String name = result.getCallerPrincipal().getName();
        request.getSession().setAttribute(ATTRIBUTE, new SignedIn(name, roles));
        return context.notifyContainerAboutLogin(name, roles);
    }

    private static Optional<SignedIn> attribute(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** The form, told where to go on afterwards. */
    private static String formFor(HttpServletRequest request) {
        String to = request.getMethod().equals("GET") ? Paths.of(request) : "/";
        return request.getContextPath() + "/sign-in"
                + (to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
