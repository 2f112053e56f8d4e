package com.oraclelumira.auditor.web.alert.channel;

import java.util.regex.Pattern;

/** Markdown as chat programs read it: a backslash takes the meaning from a character. */
public final class MarkdownMarkup implements Markup {

    private static final Pattern MEANING = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+\\-!|~$:&]");

    @Override
    public String escape(String plain) {
        return MEANING.matcher(Defang.of(plain)).replaceAll("\\\\$0");
    }

    @Override
    public String strong(String escaped) {
        return "**" + escaped + "**";
    }

    @Override
    public String link(String escaped, String url) {
        return "[" + escaped + "](" + url.replace(")", "%29") + ")";
    }
}
