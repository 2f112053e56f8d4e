package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.web.alert.message.Message;

/** What the text of a message looks like below its headline: ours, or a receiver's own template. Immutable. */
@FunctionalInterface
public interface Layout {

    /** The findings of a message as that channel writes text; without headline, facts and links. May be empty. */
    String body(Message message, Markup markup);
}
