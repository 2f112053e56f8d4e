package com.oraclelumira.auditor.web.alert.email;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Who signs in at a mail server.
 *
 * @param user may be shown
 * @param password shown nowhere
 */
record Login(String user, String password) {

    private static final String HIDDEN = "***";

    /** A server's words without the password, in any of the forms in which the server was given it. */
    String hiddenIn(String words) {
        String hidden = words;
        for (String form : List.of(base64(user + "\0" + user + "\0" + password), base64(password), password)) {
            hidden = hidden.replace(form, HIDDEN);
        }
        return hidden;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return user;
    }
}
