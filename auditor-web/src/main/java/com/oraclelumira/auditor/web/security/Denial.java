package com.oraclelumira.auditor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is answered where a request is refused before a page or resource is asked. */
final class Denial {

    private Denial() {}

    /** The error page; for programs a problem, as the server shows no error page of ours below their path. */
    static void forbidden(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        if (Paths.isApi(request)) {
            problem(response, HttpServletResponse.SC_FORBIDDEN, "Forbidden", detail);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * A problem (RFC 9457).
     *
     * @param detail words of ours, without quotation marks
     */
    static void problem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .print("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                        + detail + "\"}");
    }
}
