package com.oraclelumira.auditor.web.alert.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.UpdatingContract;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordChannelTest extends UpdatingContract {

    private static final String WEBHOOK = "https://discord.com/api/webhooks/123456789/" + SECRET;

    @Override
    protected Channel channel() {
        return new DiscordChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", WEBHOOK);
    }

    @Override
    protected String well() {
        return "{\"id\":\"1106245678901234567\",\"type\":0}";
    }

    @Override
    protected String tooMany() {
        return "{\"message\":\"You are being rate limited.\",\"retry_after\":7.0,\"global\":false}";
    }

    @Override
    protected void fits(String body) {
        JsonNode message = Json.read(body);
        String content = message.path("content").asText();
        String description = message.at("/embeds/0/description").asText();
        atMost(2000, Measure.CODE_POINTS, content);
        atMost(4096, Measure.CODE_POINTS, description);
        atMost(6000, Measure.CODE_POINTS, content + description);
    }

    @Override
    protected String first() {
        return "1106245678901234567";
    }

    @Override
    protected boolean changes(FakeReceiver.Asked asked) {
        return asked.method().equals("PATCH");
    }

    @Override
    protected String lost() {
        return whereChangesAreAnswered(
                new FakeReceiver.Answer(404, "{\"message\":\"Unknown Message\",\"code\":10008}"));
    }

    @Test
    void shows_a_coloured_embed_and_mentions_nobody() throws Exception {
        send(Messages.firing(2));
        assertThat(last().method()).isEqualTo("POST");
        assertThat(last().uri()).hasPath("/api/webhooks/123456789/" + SECRET).hasQuery("wait=true");
        JsonNode message = Json.read(last().body());
        assertThat(message.path("content").asText()).isEqualTo("shop is not what git says");
        assertThat(message.at("/embeds/0/color").asInt()).isEqualTo(0xC62828);
        assertThat(message.at("/embeds/0/description").asText()).contains("[Open report](" + Messages.REPORT + ")");
        assertThat(message.path("allowed_mentions")).isEqualTo(Json.read("{\"parse\":[]}"));
    }

    @Test
    void changes_its_message_within_the_thread_it_is_in() throws Exception {
        Map<String, String> inThread = Map.of("url", WEBHOOK + "?thread_id=77");
        open(inThread).send(new Parcel("0a1b-2", Messages.firing(1), Optional.of(first())));
        assertThat(receiver.asked().get(0).uri())
                .hasPath("/api/webhooks/123456789/" + SECRET + "/messages/" + first())
                .hasQuery("thread_id=77");
        assertThat(last().uri()).hasQuery("wait=true&thread_id=77");
    }

    @Test
    void good_news_is_no_message_of_its_own() throws Exception {
        assertThat(answer(Messages.resolved(), first())).isEqualTo(Outcome.delivered());
        assertThat(receiver.asked()).singleElement().matches(this::changes);
    }

    @Test
    void news_does_not_wait_until_an_old_message_may_be_changed_again() throws Exception {
        whereChangesAreAnswered(new FakeReceiver.Answer(429, "{\"code\":30046,\"retry_after\":1800}"));
        assertThat(answer(Messages.firing(1), "1000000000000000001")).isEqualTo(Outcome.delivered(first()));
    }

    @Test
    void pause_is_told_to_a_part_of_a_second() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(429, "{\"retry_after\":0.303}", Map.of("Retry-After", "0")));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("HTTP status 429", Duration.ofMillis(303)));
    }

    @Test
    void refusal_has_the_number_of_discords_error() throws Exception {
        receiver.answer(asked ->
                new FakeReceiver.Answer(404, "{\"message\":\"Unknown Webhook " + SECRET + "\",\"code\":10015}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 404, Discord error 10015"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discord.com/channels/1/2",
                "https://discord.com/api/webhooks/1/" + SECRET + "/slack",
                "https://discord.com/api/webhooks/" + SECRET
            })
    void wants_the_address_of_a_webhook(String url) {
        assertRefused(Map.of("url", url)).hasMessageContaining("/api/webhooks/ID/TOKEN");
    }
}
