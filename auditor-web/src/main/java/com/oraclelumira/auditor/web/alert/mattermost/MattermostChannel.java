package com.oraclelumira.auditor.web.alert.mattermost;

import com.oraclelumira.auditor.web.alert.channel.AttachmentChannel;
import jakarta.inject.Singleton;

/** Mattermost. */
@Singleton
public final class MattermostChannel extends AttachmentChannel {

    /** Servers of old took so many characters; those of today take 16 383. */
    private static final int LIMIT = 4000;

    public MattermostChannel() {
        super("mattermost", "the address of an incoming webhook", LIMIT);
    }
}
