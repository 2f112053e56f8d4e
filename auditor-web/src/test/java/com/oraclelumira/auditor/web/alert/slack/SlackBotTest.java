package com.oraclelumira.auditor.web.alert.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.UpdatingContract;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlackBotTest extends UpdatingContract {

    @Override
    protected Channel channel() {
        return new SlackChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("token", "xoxb-" + SECRET, "channel", "#alerts");
    }

    @Override
    protected String well() {
        return "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1503435956.000247\"}";
    }

    @Override
    protected void fits(String body) {
        atMost(40_000, Measure.CODE_POINTS, body);
    }

    /** Slack knows neither Markdown's links nor its spoilers; its own signs must not touch a word. */
    @Override
    protected Pattern active() {
        return SlackMarkupTest.ACTIVE;
    }

    @Override
    protected String first() {
        return "C1/1503435956.000247";
    }

    @Override
    protected boolean changes(FakeReceiver.Asked asked) {
        return asked.uri().getPath().equals("/api/chat.update");
    }

    @Override
    protected String lost() {
        return whereChangesAreAnswered(new FakeReceiver.Answer(200, "{\"ok\":false,\"error\":\"message_not_found\"}"));
    }

    @Test
    void writes_to_its_channel_by_its_token() throws Exception {
        send(Messages.firing(1));
        assertThat(last().uri().getPath()).isEqualTo("/api/chat.postMessage");
        assertThat(last().headers()).containsEntry("authorization", "Bearer xoxb-" + SECRET);
        assertThat(Json.read(last().body()).path("channel").asText()).isEqualTo("#alerts");
        assertThat(Json.read(last().body()).has("thread_ts")).isFalse();
    }

    @Test
    void answers_below_its_first_message() throws Exception {
        answer(Messages.resolved(), first());
        assertThat(Json.read(receiver.asked().get(0).body()).path("ts").asText())
                .isEqualTo("1503435956.000247");
        assertThat(Json.read(last().body()).path("thread_ts").asText()).isEqualTo("1503435956.000247");
    }

    @Test
    void reads_what_a_body_refuses() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(200, "{\"ok\":false,\"error\":\"not_in_channel\"}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("Slack answers: not_in_channel"));
        receiver.answer(asked -> new FakeReceiver.Answer(200, "{\"ok\":false,\"error\":\"fatal_error\"}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("Slack answers: fatal_error"));
    }
}
