package com.oraclelumira.auditor.web.alert.telegram;

import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import java.util.regex.Pattern;

/** Telegram's HTML, without the commands and currencies that it finds in any text. */
final class TelegramMarkup implements Markup {

    private static final Pattern FOUND = Pattern.compile("(?<![\\w/])/(?=\\w)|\\$(?=[A-Z])");

    private final HtmlMarkup html = new HtmlMarkup();

    @Override
    public String escape(String plain) {
        return html.escape(FOUND.matcher(plain).replaceAll("$0\u200B"));
    }

    @Override
    public String strong(String escaped) {
        return html.strong(escaped);
    }

    @Override
    public String link(String escaped, String url) {
        return html.link(escaped, url);
    }
}
