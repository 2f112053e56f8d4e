package com.oraclelumira.auditor.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep style sheets, scripts and pictures for a day, and nothing else. */
@WebFilter(value = "/*", asyncSupported = true)
public class CacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Reports are for whoever is signed in, not for whoever sits at the machine next.
        response.setHeader("Cache-Control", Paths.isAsset(request) ? "public, max-age=86400" : "no-store");
        chain.doFilter(request, response);
    }
}
