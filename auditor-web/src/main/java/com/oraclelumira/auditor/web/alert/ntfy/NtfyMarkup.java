package com.oraclelumira.auditor.web.alert.ntfy;

import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;

/** The text of a notification: plain and short, so it names no address; its buttons lead somewhere. */
final class NtfyMarkup extends PlainMarkup {

    @Override
    public String link(String escaped, String url) {
        return escaped;
    }
}
