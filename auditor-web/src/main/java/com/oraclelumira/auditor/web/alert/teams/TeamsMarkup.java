package com.oraclelumira.auditor.web.alert.teams;

import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.MarkdownMarkup;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import java.util.regex.Pattern;

/** The part of Markdown that Adaptive Cards know, without their {@code {{DATE(…)}}}. */
final class TeamsMarkup implements Markup {

    private static final Pattern MEANING = Pattern.compile("[\\\\`*_\\[\\]()<>#~]");

    private final MarkdownMarkup markdown = new MarkdownMarkup();

    @Override
    public String escape(String plain) {
        String escaped = MEANING.matcher(Defang.of(plain)).replaceAll("\\\\$0");
        return escaped.replace("{{", "{\u200B{");
    }

    @Override
    public String strong(String escaped) {
        return markdown.strong(escaped);
    }

    @Override
    public String link(String escaped, String url) {
        return markdown.link(escaped, url);
    }
}
