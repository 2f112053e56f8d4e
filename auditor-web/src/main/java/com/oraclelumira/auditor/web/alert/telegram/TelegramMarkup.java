package com.oraclelumira.auditor.web.alert.telegram;

import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import java.util.regex.Pattern;

/** Telegram's HTML, without the commands and currencies that it finds in any text. */
final class TelegramMarkup extends HtmlMarkup {

    private static final Pattern FOUND = Pattern.compile("(?<![\\w/])/(?=\\w)|\\$(?=[A-Z])");

    @Override
    public String escape(String plain) {
        return super.escape(FOUND.matcher(plain).replaceAll("$0\u200B"));
    }
}
