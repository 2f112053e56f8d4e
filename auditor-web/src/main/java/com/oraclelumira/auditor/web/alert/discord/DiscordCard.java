package com.oraclelumira.auditor.web.alert.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.MarkdownMarkup;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.channel.Tone;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;

/** A message as Discord's: the headline as text, which the phone shows, and the rest as an embed with a coloured bar. */
final class DiscordCard {

    /** Of an embed's text; all embeds of a message may have 6000: https://docs.discord.com/developers/resources/message. */
    static final int DESCRIPTION = 4096;

    private final TextLayout text;

    DiscordCard(Layout layout) {
        this.text = new TextLayout(layout, new MarkdownMarkup());
    }

    String of(Message message) {
        return Json.write(Shrinking.toFit(message, this::render, DiscordCard::fits));
    }

    private static boolean fits(ObjectNode payload) {
        String description = payload.at("/embeds/0/description").asText();
        return Measure.CODE_POINTS.of(description) <= DESCRIPTION;
    }

    private ObjectNode render(Message message) {
        ObjectNode payload = Json.object().put("content", text.verdict(message));
        payload.set(
                "embeds",
                Json.array(Json.object()
                        .put("description", text.details(message))
                        .put("color", Tone.of(message).rgb())
                        .put("timestamp", message.at().toString())));
        payload.putObject("allowed_mentions").putArray("parse");
        return payload;
    }
}
