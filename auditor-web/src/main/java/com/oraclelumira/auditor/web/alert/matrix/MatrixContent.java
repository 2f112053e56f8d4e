package com.oraclelumira.auditor.web.alert.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;

/**
 * A message as the content of Matrix's m.room.message: plain text, and the same as HTML. It mentions nobody:
 * https://spec.matrix.org/latest/client-server-api/#user-and-room-mentions.
 */
final class MatrixContent {

    /** An event takes 65 536 bytes in all, and one that changes a message holds the content twice. */
    static final int BYTES = 24_000;

    private final TextLayout plain;
    private final TextLayout html;

    MatrixContent(Layout layout) {
        this.plain = new TextLayout(layout, new PlainMarkup());
        this.html = new TextLayout(layout, new HtmlMarkup());
    }

    ObjectNode of(Message message) {
        return Shrinking.toFit(message, this::render, content -> Measure.BYTES.of(Json.write(content)) <= BYTES);
    }

    /** What changes that event to it; programs that know no changes show it as a message. */
    ObjectNode changing(String event, Message message) {
        ObjectNode content = of(message);
        ObjectNode change = content.deepCopy();
        change.set("m.new_content", content);
        change.putObject("m.relates_to").put("rel_type", "m.replace").put("event_id", event);
        return change;
    }

    /** What answers that event in a thread; programs that know no threads show it as a reply. */
    ObjectNode answering(String event, Message message) {
        ObjectNode content = of(message);
        content.putObject("m.relates_to")
                .put("rel_type", "m.thread")
                .put("event_id", event)
                .put("is_falling_back", true)
                .putObject("m.in_reply_to")
                .put("event_id", event);
        return content;
    }

    private ObjectNode render(Message message) {
        ObjectNode content = Json.object()
                // phones are silent for m.notice, unless their owners want otherwise
                .put("msgtype", message.isGoodNews() ? "m.notice" : "m.text")
                .put("body", plain.of(message))
                .put("format", "org.matrix.custom.html")
                .put("formatted_body", html.of(message).replace("\n", "<br>"));
        content.putObject("m.mentions");
        return content;
    }
}
