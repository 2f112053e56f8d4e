package com.oraclelumira.auditor.web.alert.mattermost;

import com.oraclelumira.auditor.web.alert.channel.AttachmentChannel;
import com.oraclelumira.auditor.web.wiring.Component;

/** Mattermost. */
@Component
public final class MattermostChannel extends AttachmentChannel {

    /** Servers of old took so many characters; those of today take 16 383. */
    private static final int LIMIT = 4000;

    public MattermostChannel() {
        super("mattermost", "the address of an incoming webhook", LIMIT);
    }
}
