package com.oraclelumira.auditor.web.alert.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.channel.Tone;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;
import java.util.ArrayList;
import java.util.List;

/** A message as an Adaptive Card. */
final class TeamsCard {

    /** Documented are 28 KB; users are refused from 14 000 bytes on. */
    static final int BYTES = 12_000;

    private final TextLayout text;

    TeamsCard(Layout layout) {
        this.text = new TextLayout(layout, new TeamsMarkup());
    }

    String of(Message message) {
        return Shrinking.toFit(message, this::render, json -> Measure.BYTES.of(json) <= BYTES);
    }

    private String render(Message message) {
        List<JsonNode> body = new ArrayList<>();
        body.add(block(text.markup().escape(message.headline()))
                .put("size", "Medium")
                .put("weight", "Bolder")
                .put("color", colour(Tone.of(message))));
        // one line feed is none in a TextBlock
        text.body(message).lines().map(TeamsCard::block).forEach(body::add);
        if (!message.facts().isEmpty()) {
            body.add(block(text.facts(message)).put("isSubtle", true).put("size", "Small"));
        }
        ObjectNode card = Json.object()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        card.set("msteams", Json.object().put("width", "full"));
        card.set("body", Json.all(body));
        card.set(
                "actions",
                Json.all(message.links().stream().map(TeamsCard::action).toList()));
        ObjectNode attachment = Json.object()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .putNull("contentUrl");
        attachment.set("content", card);
        return Json.write(Json.object()
                .put("type", "message")
                .put("summary", text.markup().escape(message.headline()))
                .set("attachments", Json.array(attachment)));
    }

    private static ObjectNode block(String text) {
        return Json.object().put("type", "TextBlock").put("text", text).put("wrap", true);
    }

    private static ObjectNode action(Link link) {
        return Json.object()
                .put("type", "Action.OpenUrl")
                .put("title", Defang.of(link.title()))
                .put("url", link.url());
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "Good";
            case NOTICE -> "Accent";
            case WARNING -> "Warning";
            case DANGER -> "Attention";
        };
    }
}
