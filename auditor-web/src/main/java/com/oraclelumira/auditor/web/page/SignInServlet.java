package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.security.Destination;
import com.oraclelumira.auditor.web.security.OidcSettings;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The form people sign in with. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SecurityContext security;
    private final transient OidcSettings settings;
    private final transient Pages pages;

    @Inject
    SignInServlet(SecurityContext security, OidcSettings settings, Pages pages) {
        this.security = security;
        this.settings = settings;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        form(request, response, HttpServletResponse.SC_OK);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(
                                Parameters.text(request, "name"), Parameters.text(request, "password")))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + Destination.saidBy(request).path());
        } else {
            form(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void form(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        pages.send(
                response,
                status,
                "signIn.jte",
                Map.of(
                        "shell", Shells.of(request, response),
                        "to", Destination.saidBy(request),
                        "provider", settings.isOn() ? Optional.of(settings.label()) : Optional.empty(),
                        "trouble", trouble(request, status)));
    }

    /** Which way was no good; empty: none has been tried. */
    private static String trouble(HttpServletRequest request, int status) {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            return "refused";
        }
        return request.getParameter("refused") == null ? "" : "provider-refused";
    }
}
