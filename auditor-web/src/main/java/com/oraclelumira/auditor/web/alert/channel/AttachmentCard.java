package com.oraclelumira.auditor.web.alert.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Shrinking;

/**
 * A message as the attachment that Slack once had, and that Mattermost and Rocket.Chat take: headline as text, findings below a coloured
 * bar. Links are part of the text: such attachments have no buttons that only open an address.
 *
 * @param text what it says
 * @param limit how many characters all its texts may have together
 */
public record AttachmentCard(TextLayout text, int limit) {

    /** As JSON. */
    public String of(Message message) {
        return Json.write(Shrinking.toFit(message, this::render, this::fits));
    }

    private boolean fits(ObjectNode payload) {
        return payload.findValuesAsText("text").stream()
                        .mapToInt(Measure.CODE_POINTS::of)
                        .sum()
                <= limit;
    }

    private ObjectNode render(Message message) {
        String headline = text.verdict(message);
        ObjectNode attachment =
                Json.object().put("color", Tone.of(message).hex()).put("text", text.details(message));
        ObjectNode payload = Json.object().put("text", headline);
        payload.set("attachments", Json.array(attachment));
        return payload;
    }
}
