package com.oraclelumira.auditor.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Holds a first password to its one use: choosing another. */
@WebFilter(value = "/*", asyncSupported = true)
public class FirstPasswordFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "/password";
    private static final Set<String> OPEN = Set.of(FORM, "/sign-in", "/sign-out", "/error");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean mustChange =
                Callers.account(request).filter(Account::mustChange).isPresent();
        if (!mustChange || OPEN.contains(Paths.of(request))) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") && !Paths.isApi(request)) {
            response.sendRedirect(request.getContextPath() + FORM);
        } else {
            Denial.forbidden(request, response, "the one-time password has to be changed first");
        }
    }
}
