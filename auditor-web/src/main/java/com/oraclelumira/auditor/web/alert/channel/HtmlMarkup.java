package com.oraclelumira.auditor.web.alert.channel;

/** The little HTML that chat and mail programs all know: bold text and links. */
public class HtmlMarkup implements Markup {

    @Override
    public String escape(String plain) {
        return entities(Defang.of(plain));
    }

    @Override
    public String strong(String escaped) {
        return "<b>" + escaped + "</b>";
    }

    @Override
    public String link(String escaped, String url) {
        return "<a href=\"" + entities(url) + "\">" + escaped + "</a>";
    }

    /** Text whose characters mean nothing in HTML, in an attribute between double quotes neither. */
    public static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
