package com.oraclelumira.auditor.web.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

/** What pages must fit: a phone and a desk, by day in English and by night in French. */
enum Screen {
    NARROW_LIGHT(360, ColorScheme.LIGHT, "en-GB"),
    NARROW_DARK(360, ColorScheme.DARK, "fr-FR"),
    WIDE_LIGHT(1440, ColorScheme.LIGHT, "en-GB"),
    WIDE_DARK(1440, ColorScheme.DARK, "fr-FR");

    private static final int HEIGHT = 900;

    private final int width;
    private final ColorScheme scheme;
    private final String language;

    Screen(int width, ColorScheme scheme, String language) {
        this.width = width;
        this.scheme = scheme;
        this.language = language;
    }

    /** In pixels. */
    int width() {
        return width;
    }

    /** Somebody who sits before it, with scripts. */
    BrowserContext reader(Chromium chromium) {
        return chromium.reader(width, HEIGHT, scheme, language, true);
    }
}
