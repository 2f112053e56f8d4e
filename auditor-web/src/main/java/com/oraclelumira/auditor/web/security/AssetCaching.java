package com.oraclelumira.auditor.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep style sheets, scripts and pictures for a day; the server tells them to keep nothing else. */
@WebFilter(
        urlPatterns = {"/assets/*", "/webjars/*"},
        asyncSupported = true)
public class AssetCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "public, max-age=86400");
        chain.doFilter(request, response);
    }
}
