package com.oraclelumira.auditor.web.alert.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.channel.Tone;
import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;
import java.util.ArrayList;
import java.util.List;

/** A message as Slack's blocks: the headline as text, which the phone shows, and the rest in a coloured attachment. */
final class SlackCard {

    /** What Slack takes: https://api.slack.com/reference/block-kit/blocks. */
    static final int SECTION = 3000;

    static final int BUTTON = 75;
    static final int BUTTONS = 5;

    private final TextLayout text;

    SlackCard(Layout layout) {
        this.text = new TextLayout(layout, new SlackMarkup());
    }

    ObjectNode of(Message message) {
        return Shrinking.toFit(message, this::render, SlackCard::fits);
    }

    private static boolean fits(ObjectNode payload) {
        JsonNode section = payload.at("/attachments/0/blocks/0/text/text");
        return Measure.CODE_POINTS.of(section.asText()) <= SECTION;
    }

    private ObjectNode render(Message message) {
        List<JsonNode> blocks = new ArrayList<>();
        if (!text.body(message).isEmpty()) {
            blocks.add(Json.object().put("type", "section").set("text", mrkdwn(text.body(message))));
        }
        if (!message.facts().isEmpty()) {
            blocks.add(Json.object().put("type", "context").set("elements", Json.array(mrkdwn(text.facts(message)))));
        }
        List<ObjectNode> buttons =
                message.links().stream().limit(BUTTONS).map(SlackCard::button).toList();
        if (!buttons.isEmpty()) {
            blocks.add(Json.object().put("type", "actions").set("elements", Json.all(buttons)));
        }
        ObjectNode payload = Json.object()
                .put("text", text.verdict(message))
                .put("link_names", false)
                .put("unfurl_links", false)
                .put("unfurl_media", false);
        payload.set(
                "attachments",
                Json.array(Json.object().put("color", Tone.of(message).hex()).set("blocks", Json.all(blocks))));
        return payload;
    }

    /** Verbatim: Slack makes links of nothing that is not marked as one. */
    private static ObjectNode mrkdwn(String text) {
        return Json.object().put("type", "mrkdwn").put("text", text).put("verbatim", true);
    }

    private static ObjectNode button(Link link) {
        String title = Cut.to(Defang.of(link.title()), BUTTON, Measure.CODE_POINTS);
        return Json.object()
                .put("type", "button")
                .put("url", link.url())
                .set("text", Json.object().put("type", "plain_text").put("text", title));
    }
}
