package com.oraclelumira.auditor.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The page behind every error status, and the problem where a program asked; never shows what broke. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> DETAILS = Map.of(
            "forbidden",
                    "not allowed for this caller, or without the token that the session's forms carry (X-CSRF-Token)",
            "missing", "there is nothing at this address",
            "broken", "a mistake of the auditor; the log of the server says more");

    private final transient Pages pages;

    @Inject
    ErrorServlet(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        if (isOfApi(request)) {
            problem(response, status);
            return;
        }
        pages.send(
                response,
                status,
                "error.jte",
                Map.of("shell", Shells.of(request, response), "status", status, "kind", kind(status)));
    }

    /** What a filter refuses before the interface for programs is asked. */
    private static boolean isOfApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith(request.getContextPath() + "/api/");
    }

    /** The error as programs read it (RFC 9457). */
    private static void problem(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .print("{\"type\":\"about:blank\",\"status\":" + status + ",\"detail\":\"" + DETAILS.get(kind(status))
                        + "\"}");
    }

    private static String kind(int status) {
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN -> "forbidden";
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "missing";
            default -> "broken";
        };
    }
}
