package com.oraclelumira.auditor.web.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.ChannelGuide;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.ListLayout;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A channel for programs: nothing is escaped or shortened for people, so it has a contract of its own. */
class WebhookChannelTest {

    private static final String KEY =
            Base64.getEncoder().encodeToString("a key of twenty-four byt".getBytes(StandardCharsets.US_ASCII));
    private static final String NEXT =
            Base64.getEncoder().encodeToString("another, as long as that".getBytes(StandardCharsets.US_ASCII));

    private final FakeReceiver receiver = new FakeReceiver();
    private final Channel channel =
            new WebhookChannel(Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC));

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void guide_tells_of_it() throws Exception {
        ChannelGuide.tellsOf(channel);
    }

    @Test
    void tells_every_finding_as_json_of_version_1() throws Exception {
        send(Map.of());

        JsonNode payload = Json.read(receiver.asked().get(0).body());
        assertThat(payload.path("version").asInt()).isEqualTo(1);
        assertThat(payload.path("event").asText()).isEqualTo("drift.firing");
        assertThat(payload.path("status").asText()).isEqualTo("firing");
        assertThat(payload.path("findings")).hasSize(17);
        assertThat(payload.path("findings").get(0).path("fingerprint").asText()).isNotEmpty();
        assertThat(payload.path("truncated").asInt()).isZero();
        assertThat(payload.path("externalURL").asText()).isEqualTo(Messages.REPORT);
    }

    @Test
    void names_each_message_and_signs_it_as_standard_webhooks_wants_by_both_keys() throws Exception {
        send(Map.of("secret", "whsec_" + KEY + ",whsec_" + NEXT));

        FakeReceiver.Asked asked = receiver.asked().get(0);
        assertThat(asked.headers())
                .containsEntry("webhook-id", "0a1b-1")
                .containsEntry("webhook-timestamp", "1700000000");
        assertThat(asked.headers().get("webhook-signature"))
                .isEqualTo("v1," + hmac(KEY, asked.body()) + " v1," + hmac(NEXT, asked.body()));
    }

    @Test
    void signs_nothing_without_a_key() throws Exception {
        send(Map.of());

        assertThat(receiver.asked().get(0).headers()).doesNotContainKey("webhook-signature");
    }

    @Test
    void refuses_a_key_that_is_none_and_does_not_show_it() {
        assertThatThrownBy(() -> sender(Map.of("secret", "whsec_short")))
                .isInstanceOf(SettingException.class)
                .hasMessageNotContaining("whsec_short");
    }

    @Test
    void says_how_it_went_by_the_status() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(410, ""));
        assertThat(send(Map.of())).isEqualTo(new Outcome.Refused("HTTP status 410"));
        receiver.answer(asked -> new FakeReceiver.Answer(429, "", Map.of("Retry-After", "30")));
        assertThat(send(Map.of())).isEqualTo(Outcome.later("HTTP status 429", Duration.ofSeconds(30)));
    }

    private Outcome send(Map<String, String> more) throws Exception {
        return sender(more).send(new Parcel("0a1b-1", Messages.firing(17), Optional.empty()));
    }

    private Sender sender(Map<String, String> more) throws SettingException {
        Map<String, String> all = new java.util.HashMap<>(more);
        all.put("url", "https://hook.example/in");
        return channel.open(new SettingValues(all), new ListLayout(), receiver.network());
    }

    /** Worked out here by the specification: {@code id.timestamp.body}. */
    private static String hmac(String key, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(("0a1b-1.1700000000." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
