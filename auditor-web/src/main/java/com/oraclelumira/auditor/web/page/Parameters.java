package com.oraclelumira.auditor.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a form sent. */
final class Parameters {

    private Parameters() {}

    /** The value of a field; empty where it was not sent. */
    static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** A number from 1 on that names a page of a list; 1 where none was sent or it is none. */
    static int page(HttpServletRequest request) {
        String text = text(request, "page");
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
