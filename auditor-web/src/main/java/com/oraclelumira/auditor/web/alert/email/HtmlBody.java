package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.channel.Tone;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.stream.Collectors;

/**
 * The HTML of a mail: a bar in the colour of the gravest finding, and beside it headline, findings, facts and buttons. Loads nothing. Styles
 * stand where they belong, since some mail programs drop style sheets; text has the reader's own colours, light or dark.
 */
final class HtmlBody {

    private static final String HEAD = """
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { .quiet { color: #b3b3b3 !important; } }
            </style>
            """;

    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\""
                    + " style=\"max-width:640px;margin:0 auto;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif\">";
    private static final String BESIDE =
            "<td style=\"padding:4px 0 4px 16px;overflow-wrap:anywhere;word-break:break-word\">";
    private static final String BUTTON =
            "display:inline-block;padding:10px 16px;margin:0 8px 8px 0;border-radius:6px;text-decoration:none;";

    private final HtmlMarkup markup = new HtmlMarkup();
    private final TextLayout text;

    HtmlBody(Layout layout) {
        this.text = new TextLayout(layout, markup);
    }

    String of(Message message) {
        String headline = markup.escape(message.headline());
        return "<!DOCTYPE html>\n<html lang=\"" + message.language().toLanguageTag() + "\">\n<head>\n" + HEAD
                + "<title>" + headline + "</title>\n</head>\n<body style=\"margin:0;padding:16px\">\n"
                + TABLE + "<tr>\n" + bar(Tone.of(message)) + BESIDE + "\n"
                + "<h1 style=\"margin:0 0 16px;font-size:20px;line-height:1.3\">" + headline + "</h1>\n"
                + findings(message) + facts(message) + links(message)
                + "</td>\n</tr></table>\n</body>\n</html>\n";
    }

    private static String bar(Tone tone) {
        return "<td width=\"4\" bgcolor=\"" + tone.hex() + "\" style=\"width:4px;background:" + tone.hex()
                + ";border-radius:2px\"></td>\n";
    }

    private String findings(Message message) {
        return text.body(message)
                .lines()
                .map(line -> "<p style=\"margin:0 0 12px\">" + line + "</p>\n")
                .collect(Collectors.joining());
    }

    private String facts(Message message) {
        String facts = text.facts(message);
        return facts.isEmpty()
                ? ""
                : "<p class=\"quiet\" style=\"margin:16px 0;font-size:14px;color:#5c5c5c\">" + facts + "</p>\n";
    }

    /** The first as a button, the others beside it. */
    private String links(Message message) {
        StringBuilder links = new StringBuilder();
        for (Link link : message.links()) {
            String look = links.isEmpty() ? "background:#1565c0;color:#ffffff;font-weight:600" : "";
            links.append("<a href=\"").append(HtmlMarkup.entities(link.url())).append("\" style=\"");
            links.append(BUTTON)
                    .append(look)
                    .append("\">")
                    .append(markup.escape(link.title()))
                    .append("</a>\n");
        }
        return links.isEmpty() ? "" : "<p style=\"margin:20px 0 0\">" + links + "</p>\n";
    }
}
