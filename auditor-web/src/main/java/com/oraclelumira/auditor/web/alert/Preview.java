package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.List;

/**
 * What a message looks like before its channel dresses it.
 *
 * @param headline the line a phone shows
 * @param text what follows, as the channel writes text
 * @param facts what else there is to know
 * @param links where its buttons lead
 */
public record Preview(String headline, String text, List<String> facts, List<Link> links) {

    static Preview of(Receiver receiver, Message message) {
        return new Preview(
                message.headline(),
                receiver.layout().body(message, receiver.channel().markup()),
                message.facts(),
                message.links());
    }
}
