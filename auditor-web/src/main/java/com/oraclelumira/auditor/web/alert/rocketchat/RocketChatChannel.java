package com.oraclelumira.auditor.web.alert.rocketchat;

import com.oraclelumira.auditor.web.alert.channel.AttachmentChannel;
import jakarta.inject.Singleton;

/** Rocket.Chat. */
@Singleton
public final class RocketChatChannel extends AttachmentChannel {

    /** Servers take 5000 characters unless told otherwise (Message_MaxAllowedSize). */
    private static final int LIMIT = 4000;

    public RocketChatChannel() {
        super("rocketchat", "the address of an incoming integration", LIMIT);
    }
}
