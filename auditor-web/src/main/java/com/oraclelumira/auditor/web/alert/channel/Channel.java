package com.oraclelumira.auditor.web.alert.channel;

import java.util.List;

/**
 * A kind of receiver: Slack, e-mail, a webhook. Each is a bean in a package of its own; nothing else has to know it. Stateless,
 * safe for use by several threads.
 */
public interface Channel {

    /** The value of {@code lumira.receiver.NAME.type}. */
    String type();

    /** The keys it asks for, in the order they are explained. */
    List<Setting> settings();

    /** How it writes text. */
    Markup markup();

    /** Whether people read its text, so that a template can lay it out; programs are told facts instead. */
    default boolean hasText() {
        return true;
    }

    /** How often it may be asked. */
    Pace pace();

    /**
     * A sender by those settings. Sends nothing yet.
     *
     * @param layout what a message's text looks like
     * @param network by which it goes out
     * @throws SettingException where a value is not accepted
     */
    Sender open(SettingValues values, Layout layout, Network network) throws SettingException;
}
