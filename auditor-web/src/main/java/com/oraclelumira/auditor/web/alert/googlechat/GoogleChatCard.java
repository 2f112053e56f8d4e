package com.oraclelumira.auditor.web.alert.googlechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A message as Google Chat's: the headline as text, which the phone shows, and the rest as a card, whose texts are HTML. */
final class GoogleChatCard {

    /** Of a whole message: https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create. */
    static final int BYTES = 32_000;

    private static final int HEADLINE = 300;

    /** What formats, links or mentions in the text of a message, which has no way to escape it. */
    private static final Pattern MEANING = Pattern.compile("[*_~`<>|]");

    private final TextLayout text;

    GoogleChatCard(Layout layout) {
        this.text = new TextLayout(layout, new HtmlMarkup());
    }

    /** @param thread which thread of the space it belongs to */
    String of(Message message, String thread) {
        return Shrinking.toFit(
                message, shrunk -> Json.write(render(shrunk, thread)), json -> Measure.BYTES.of(json) <= BYTES);
    }

    private ObjectNode render(Message message, String thread) {
        List<JsonNode> widgets = new ArrayList<>();
        text.body(message).lines().map(GoogleChatCard::paragraph).forEach(widgets::add);
        if (!message.facts().isEmpty()) {
            widgets.add(paragraph(text.facts(message)));
        }
        if (!message.links().isEmpty()) {
            widgets.add(buttons(message.links()));
        }
        ObjectNode payload = Json.object().put("text", headline(message));
        if (!widgets.isEmpty()) {
            payload.set("cardsV2", Json.array(card(widgets)));
        }
        payload.putObject("thread").put("threadKey", thread);
        return payload;
    }

    private static String headline(Message message) {
        String plain = Defang.of(Cut.to(message.headline(), HEADLINE, Measure.CODE_POINTS));
        return MEANING.matcher(plain).replaceAll("\u200B$0\u200B");
    }

    private static ObjectNode card(List<JsonNode> widgets) {
        ObjectNode card = Json.object();
        card.putArray("sections").addObject().set("widgets", Json.all(widgets));
        return Json.object().put("cardId", "findings").set("card", card);
    }

    private static ObjectNode paragraph(String html) {
        return Json.object().set("textParagraph", Json.object().put("text", html));
    }

    private static ObjectNode buttons(List<Link> links) {
        ObjectNode list = Json.object();
        list.set("buttons", Json.all(links.stream().map(GoogleChatCard::button).toList()));
        return Json.object().set("buttonList", list);
    }

    private static ObjectNode button(Link link) {
        ObjectNode button = Json.object().put("text", Defang.of(link.title()));
        button.putObject("onClick").putObject("openLink").put("url", link.url());
        return button;
    }
}
