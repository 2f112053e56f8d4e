package com.oraclelumira.auditor.web.alert.mattermost;

import com.oraclelumira.auditor.web.alert.channel.AttachmentContract;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import java.util.Map;

class MattermostChannelTest extends AttachmentContract {

    @Override
    protected Channel channel() {
        return new MattermostChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://chat.example/hooks/" + SECRET);
    }
}
