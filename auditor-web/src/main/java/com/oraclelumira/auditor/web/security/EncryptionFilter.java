package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads who comes to the plain port to the encrypted one, where there is one. */
@WebFilter(value = "/*", asyncSupported = true)
public class EncryptionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_PORT = 443;

    private final transient Transport transport;

    @Inject
    EncryptionFilter(Transport transport) {
        this.transport = transport;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Integer> port = transport.port().filter(encrypted -> !request.isSecure());
        if (port.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect("https://" + request.getServerName()
                    + (port.get() == USUAL_PORT ? "" : ":" + port.get())
                    + request.getContextPath() + Paths.withQuery(request));
        } else {
            Denial.forbidden(request, response, "not encrypted; accepted: lumira.https.port");
        }
    }
}
