package com.oraclelumira.auditor.web.alert.slack;

import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import java.util.regex.Pattern;

/** Slack's mrkdwn. It has no way to escape what formats, so an invisible character keeps those signs from pairing. */
final class SlackMarkup implements Markup {

    private static final Pattern FORMAT = Pattern.compile("[*_~`]|^>");

    @Override
    public String escape(String plain) {
        return FORMAT.matcher(Defang.of(plain))
                .replaceAll("\u200B$0\u200B")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public String strong(String escaped) {
        return "*" + escaped + "*";
    }

    @Override
    public String link(String escaped, String url) {
        return "<" + url.replace("&", "&amp;").replace("|", "%7C").replace(">", "%3E") + "|" + escaped + ">";
    }
}
