package com.oraclelumira.auditor.web.alert.rocketchat;

import com.oraclelumira.auditor.web.alert.channel.AttachmentContract;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import java.util.Map;

class RocketChatChannelTest extends AttachmentContract {

    @Override
    protected Channel channel() {
        return new RocketChatChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://rocket.example/hooks/1/" + SECRET);
    }
}
