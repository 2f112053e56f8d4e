package com.oraclelumira.auditor.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** Which part of the application a request is for. */
final class Paths {

    private Paths() {}

    /** The path below the application's own root. */
    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The path, and what follows the question mark. */
    static String withQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return of(request) + (query == null ? "" : "?" + query);
    }

    /** Whether programs ask there, who sign in by token. */
    static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/api/") || path.equals("/metrics");
    }

    /** What whoever sends it signs, instead of signing in. */
    static boolean isSigned(HttpServletRequest request) {
        return of(request).startsWith("/api/v1/hooks/");
    }

    /** Style sheets, scripts and pictures. */
    static boolean isAsset(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
