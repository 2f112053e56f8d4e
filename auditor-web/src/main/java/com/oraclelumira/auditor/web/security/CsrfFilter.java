package com.oraclelumira.auditor.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Refuses what would change something in the name of a session but does not come from our own pages. */
@WebFilter(value = "/*", asyncSupported = true)
public class CsrfFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A bearer token is never sent by a browser of its own accord, and what is signed proves itself.
        boolean safe =
                READING.contains(request.getMethod()) || BearerSignIn.isCarriedBy(request) || Paths.isSigned(request);
        if (safe || Csrf.isProven(request)) {
            chain.doFilter(request, response);
        } else {
            Denial.forbidden(
                    request, response, "the token of the session is missing; accepted: the header X-CSRF-Token");
        }
    }
}
