package com.oraclelumira.auditor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The token that shows a form was ours: one a session, a copy in each form. */
public final class Csrf {

    /** The name of the form field. */
    public static final String FIELD = "csrf";

    /** The name of the header scripts may send it in. */
    static final String HEADER = "X-CSRF-Token";

    private static final String ATTRIBUTE = Csrf.class.getName();

    private Csrf() {}

    /** The token of the request's session, which is made if need be. */
    public static String token(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String token) {
            return token;
        }
        String token = RandomText.token();
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** Whether the request carries the token of its session. */
    static boolean isProven(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String token)) {
            return false;
        }
        String header = request.getHeader(HEADER);
        String sent = header == null ? request.getParameter(FIELD) : header;
        return sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
