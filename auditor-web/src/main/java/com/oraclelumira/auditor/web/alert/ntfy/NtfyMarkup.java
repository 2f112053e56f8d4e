package com.oraclelumira.auditor.web.alert.ntfy;

import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;

/** The text of a notification: plain and short, so it names no address; its buttons lead somewhere. */
final class NtfyMarkup implements Markup {

    private final PlainMarkup plain = new PlainMarkup();

    @Override
    public String escape(String text) {
        return plain.escape(text);
    }

    @Override
    public String strong(String escaped) {
        return escaped;
    }

    @Override
    public String link(String escaped, String url) {
        return escaped;
    }
}
