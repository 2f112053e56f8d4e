package com.oraclelumira.auditor.web.alert.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.ChannelContract;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlackBotTest extends ChannelContract {

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

    @Test
    void names_its_first_message() throws Exception {
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.delivered("C1/1503435956.000247"));
        assertThat(last().uri().getPath()).isEqualTo("/api/chat.postMessage");
        assertThat(last().headers()).containsEntry("authorization", "Bearer xoxb-" + SECRET);
    }

    @Test
    void changes_the_first_message_and_answers_below_it() throws Exception {
        assertThat(answer(Messages.resolved(), "C1/15.1")).isEqualTo(Outcome.delivered());
        assertThat(receiver.asked())
                .extracting(asked -> asked.uri().getPath())
                .containsExactly("/api/chat.update", "/api/chat.postMessage");
        assertThat(Json.read(receiver.asked().get(0).body()).path("ts").asText())
                .isEqualTo("15.1");
        assertThat(Json.read(last().body()).path("thread_ts").asText()).isEqualTo("15.1");
    }

    @Test
    void begins_anew_where_somebody_deleted_the_first_message() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(
                200,
                asked.uri().getPath().endsWith("update") ? "{\"ok\":false,\"error\":\"message_not_found\"}" : well()));
        assertThat(answer(Messages.firing(1), "C1/15.1")).isEqualTo(Outcome.delivered("C1/1503435956.000247"));
        assertThat(Json.read(last().body()).has("thread_ts")).isFalse();
    }

    @Test
    void reads_what_a_body_refuses() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(200, "{\"ok\":false,\"error\":\"not_in_channel\"}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("Slack answers: not_in_channel"));
        receiver.answer(asked -> new FakeReceiver.Answer(200, "{\"ok\":false,\"error\":\"fatal_error\"}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("Slack answers: fatal_error"));
    }
}
