package com.oraclelumira.auditor.web.alert.rocketchat;

import com.oraclelumira.auditor.web.alert.channel.AttachmentChannel;
import com.oraclelumira.auditor.web.wiring.Component;

/** Rocket.Chat. */
@Component
public final class RocketChatChannel extends AttachmentChannel {

    /** Servers take 5000 characters unless told otherwise (Message_MaxAllowedSize). */
    private static final int LIMIT = 4000;

    public RocketChatChannel() {
        super("rocketchat", "the address of an incoming integration", LIMIT);
    }
}
