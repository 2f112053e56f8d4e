package com.oraclelumira.auditor.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a reader wants pages: a choice in the address ({@code ?lang=fr}, {@code ?theme=dark}) is remembered in a cookie.
 *
 * @param language what they read
 * @param theme {@code light}, {@code dark}, or absent: as their system says
 */
record Preferences(Locale language, Optional<String> theme) {

    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final List<String> THEMES = List.of("light", "dark");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    static Preferences of(HttpServletRequest request, HttpServletResponse response) {
        Locale language = chosen("lang", LANGUAGES, request, response)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> accepted(request));
        return new Preferences(language, chosen("theme", THEMES, request, response));
    }

    /** The first language of the browser's list that pages exist in. */
    private static Locale accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Optional<String> chosen(
            String name, List<String> accepted, HttpServletRequest request, HttpServletResponse response) {
        String now = request.getParameter(name);
        if (now != null && accepted.contains(now)) {
            remember(name, now, request, response);
            return Optional.of(now);
        }
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name) && accepted.contains(cookie.getValue()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
