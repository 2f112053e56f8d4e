package com.oraclelumira.auditor.web.alert.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;
import java.util.regex.Pattern;

/**
 * A message as Telegram's HTML. Links are part of the text: Telegram refuses a whole message whose button leads to a host without a
 * domain, as an auditor's often is.
 */
final class TelegramText {

    /** UTF-16 units, after tags and entities are read: https://core.telegram.org/bots/api#sendmessage. */
    static final int LIMIT = 4096;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&\\w+;");

    private final TextLayout text;

    TelegramText(Layout layout) {
        this.text = new TextLayout(layout, new TelegramMarkup());
    }

    /** What sends it or changes a message to it, but for where. */
    ObjectNode of(Message message) {
        ObjectNode payload = Json.object()
                .put("text", Shrinking.toFit(message, text::of, html -> length(html) <= LIMIT))
                .put("parse_mode", "HTML");
        payload.putObject("link_preview_options").put("is_disabled", true);
        return payload;
    }

    /** As Telegram counts. */
    static int length(String html) {
        return Measure.UTF_16.of(
                ENTITY.matcher(TAG.matcher(html).replaceAll("")).replaceAll("&"));
    }
}
