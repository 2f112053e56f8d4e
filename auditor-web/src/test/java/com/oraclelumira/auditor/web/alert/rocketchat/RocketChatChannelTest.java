package com.oraclelumira.auditor.web.alert.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.ChannelContract;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RocketChatChannelTest extends ChannelContract {

    @Override
    protected Channel channel() {
        return new RocketChatChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://rocket.example/hooks/1/" + SECRET);
    }

    @Override
    protected void fits(String body) {
        atMost(4000, Measure.CODE_POINTS, String.join("", Json.read(body).findValuesAsText("text")));
    }

    @Test
    void shows_a_coloured_bar_and_links() throws Exception {
        send(Messages.resolved());
        assertThat(Json.read(last().body()).findValuesAsText("color")).containsExactly("#2E7D32");
        assertThat(last().body()).contains("[Open report](" + Messages.REPORT + ")");
    }
}
