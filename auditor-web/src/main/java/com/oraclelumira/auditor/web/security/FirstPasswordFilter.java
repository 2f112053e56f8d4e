package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Holds a first password to its one use: choosing another. */
@WebFilter("/*")
public class FirstPasswordFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "/password";
    private static final Set<String> OPEN = Set.of(FORM, "/sign-in", "/sign-out", "/error");

    private final transient Passwords passwords;

    @Inject
    FirstPasswordFilter(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String user = request.getRemoteUser();
        boolean open = user == null || OPEN.contains(Paths.of(request)) || Paths.isAsset(request);
        if (open || !passwords.mustChange(user)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") && !Paths.isApi(request)) {
            response.sendRedirect(request.getContextPath() + FORM);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
