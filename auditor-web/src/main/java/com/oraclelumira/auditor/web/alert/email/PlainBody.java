package com.oraclelumira.auditor.web.alert.email;

import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a mail, for programs that show no HTML and for search. */
final class PlainBody {

    private final TextLayout text;

    PlainBody(Layout layout) {
        this.text = new TextLayout(layout, new Bracketed());
    }

    /** Headline, findings, facts and links, with empty lines between. */
    String of(Message message) {
        String links = message.links().stream()
                .map(link -> text.markup().link(text.markup().escape(link.title()), link.url()))
                .collect(Collectors.joining("\n"));
        return Stream.of(text.headline(message), text.body(message), text.facts(message), links)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Plain text with addresses between angle brackets, where mail programs find their ends. */
    private static final class Bracketed extends PlainMarkup {

        @Override
        public String link(String escaped, String url) {
            return escaped + " <" + url + ">";
        }
    }
}
