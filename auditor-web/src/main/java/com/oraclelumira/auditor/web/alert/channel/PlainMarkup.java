package com.oraclelumira.auditor.web.alert.channel;

/** Text without any markup; links stand there as they are. */
public class PlainMarkup implements Markup {

    @Override
    public String escape(String plain) {
        return Defang.of(plain);
    }

    @Override
    public String strong(String escaped) {
        return escaped;
    }

    @Override
    public String link(String escaped, String url) {
        return escaped + " " + url;
    }
}
