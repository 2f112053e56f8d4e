package com.oraclelumira.auditor.web.alert.teams;

import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.MarkdownMarkup;
import java.util.regex.Pattern;

/** The part of Markdown that Adaptive Cards know, without their {@code {{DATE(…)}}}. */
final class TeamsMarkup extends MarkdownMarkup {

    private static final Pattern MEANING = Pattern.compile("[\\\\`*_\\[\\]()<>#~]");

    @Override
    public String escape(String plain) {
        String escaped = MEANING.matcher(Defang.of(plain)).replaceAll("\\\\$0");
        return escaped.replace("{{", "{\u200B{");
    }
}
