package com.oraclelumira.auditor.web.alert.ntfy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.model.Severity;
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
import java.util.List;

/** A message as ntfy's JSON: https://docs.ntfy.sh/publish/#publish-as-json. Headers could not hold it: they take ASCII alone. */
final class NtfyMessage {

    /** More becomes a file that is attached. */
    static final int BYTES = 4096;

    static final int TITLE = 200;
    private static final int BUTTONS = 3;

    /** Priorities go from 1, which is hardly seen, to 5, which rings until somebody looks. */
    private static final int USUAL = 3;

    private static final int QUIET = 2;

    private final String topic;
    private final TextLayout text;

    NtfyMessage(String topic, Layout layout) {
        this.topic = topic;
        this.text = new TextLayout(layout, new NtfyMarkup());
    }

    /** @param sequence whose place it takes; letters, digits and hyphens, 64 at most */
    String of(Message message, String sequence) {
        ObjectNode payload = Shrinking.toFit(message, this::render, NtfyMessage::fits);
        return Json.write(payload.put("topic", topic).put("sequence_id", sequence));
    }

    private static boolean fits(ObjectNode payload) {
        return Measure.BYTES.of(payload.path("message").asText()) <= BYTES;
    }

    private ObjectNode render(Message message) {
        String headline = Defang.of(Cut.to(message.headline(), TITLE, Measure.CODE_POINTS));
        String details = text.findings(message);
        ObjectNode payload = Json.object()
                .put("title", headline)
                // where there is none, ntfy writes one of its own
                .put("message", details.isEmpty() ? headline : details)
                .put("priority", priority(message));
        payload.putArray("tags").add(emoji(Tone.of(message)));
        List<Link> links =
                message.links().subList(0, Math.min(BUTTONS, message.links().size()));
        message.url().ifPresent(url -> payload.put("click", url));
        payload.set("actions", Json.all(links.stream().map(NtfyMessage::button).toList()));
        return payload;
    }

    private static ObjectNode button(Link link) {
        return Json.object()
                .put("action", "view")
                .put("label", Defang.of(link.title()))
                .put("url", link.url());
    }

    private static int priority(Message message) {
        return message.isGoodNews()
                ? QUIET
                : message.severity().map(NtfyMessage::priority).orElse(USUAL);
    }

    private static int priority(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 5;
            case HIGH -> 4;
            case MEDIUM -> USUAL;
            case LOW, INFO -> QUIET;
        };
    }

    /** The names that ntfy shows as emoji before the title. */
    private static String emoji(Tone tone) {
        return switch (tone) {
            case GOOD -> "white_check_mark";
            case NOTICE -> "information_source";
            case WARNING -> "warning";
            case DANGER -> "rotating_light";
        };
    }
}
