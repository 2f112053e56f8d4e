package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.Words;
import com.oraclelumira.auditor.web.security.Csrf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;

/** Makes the shell of a page for a request. */
final class Shells {

    private static final String PAGES = "com.oraclelumira.auditor.web.page.words";

    private Shells() {}

    static Shell of(HttpServletRequest request, HttpServletResponse response) {
        Preferences preferences = Preferences.of(request, response);
        return new Shell(
                request.getContextPath(),
                request.getRequestURI().substring(request.getContextPath().length()),
                pageWords(preferences.language()),
                Words.in(preferences.language()),
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName),
                Csrf.token(request),
                preferences.theme());
    }

    static Words pageWords(Locale language) {
        return Words.in(language, PAGES);
    }
}
