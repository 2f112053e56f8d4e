package com.oraclelumira.auditor.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Chooses how a request signs in: a program by token, a person by form or by a provider. The one place the server asks; a further method
 * joins here.
 */
@ApplicationScoped
public class SignInMethods implements HttpAuthenticationMechanismHandler {

    @Inject
    @SuppressWarnings("NullAway.Init") // a client proxy needs a constructor without parameters
    BearerSignIn bearer;

    @Inject
    @SuppressWarnings("NullAway.Init") // likewise
    FormSignIn form;

    @Inject
    @SuppressWarnings("NullAway.Init") // likewise
    ProviderSignIn provider;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return methodFor(request).validateRequest(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        methodFor(request).cleanSubject(request, response, context);
    }

    private HttpAuthenticationMechanism methodFor(HttpServletRequest request) {
        if (provider.isMeantBy(request)) {
            return provider;
        }
        boolean asProgram = BearerSignIn.isCarriedBy(request) || (Paths.isApi(request) && !Sessions.isBegun(request));
        return asProgram ? bearer : form;
    }
}
