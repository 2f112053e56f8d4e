package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole message as text: headline, findings, facts, links. For channels that have little else.
 *
 * @param body the findings
 * @param markup how the channel writes
 */
public record TextLayout(Layout body, Markup markup) {

    private static final int VERDICT = 300;

    /** All of it, a part a line. */
    public String of(Message message) {
        return lines(Stream.of(headline(message), body(message), facts(message), links(message)));
    }

    /** All below the headline. */
    public String details(Message message) {
        return lines(Stream.of(body(message), facts(message), links(message)));
    }

    /** All below the headline, without links, for channels that have buttons. */
    public String findings(Message message) {
        return lines(Stream.of(body(message), facts(message)));
    }

    /** The verdict for channels that show it apart from the rest: not stressed, and no longer than a phone shows. */
    public String verdict(Message message) {
        return markup.escape(Cut.to(message.headline(), VERDICT, Measure.CODE_POINTS));
    }

    /** The verdict, stressed. */
    public String headline(Message message) {
        return markup.strong(markup.escape(message.headline()));
    }

    /** The findings; may be empty. */
    public String body(Message message) {
        return body.body(message, markup);
    }

    /** What else there is to know, in one line; may be empty. */
    public String facts(Message message) {
        return message.facts().stream().map(markup::escape).collect(Collectors.joining(" · "));
    }

    /** Where to go, in one line; may be empty. */
    public String links(Message message) {
        return message.links().stream()
                .map(link -> markup.link(markup.escape(link.title()), link.url()))
                .collect(Collectors.joining(" · "));
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
