package com.oraclelumira.auditor.web.alert.channel;

import java.util.regex.Pattern;

/** Markdown as chat programs read it: a backslash takes the meaning from a character. */
public class MarkdownMarkup implements Markup {

    /** What a backslash takes the meaning from; before anything else it would be seen. */
    private static final Pattern MEANING = Pattern.compile("[\\\\`*_{}\\[\\]()>#+\\-!|~]");

    /** Tags, formulas, characters by name and emoji, which no backslash prevents. */
    private static final Pattern PARTED = Pattern.compile("[<$&]|:(?=[\\w+-]+:)");

    @Override
    public String escape(String plain) {
        String parted = PARTED.matcher(Defang.of(plain)).replaceAll("$0" + Defang.BREAK);
        return MEANING.matcher(parted).replaceAll("\\\\$0");
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
