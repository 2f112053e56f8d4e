package com.oraclelumira.auditor.web.alert.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleChatChannelTest extends ChannelContract {

    private static final String SPACE = "https://chat.googleapis.com/v1/spaces/AAAA-_b1/messages";

    @Override
    protected Channel channel() {
        return new GoogleChatChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", SPACE + "?key=" + SECRET + "&token=" + SECRET + "%3D");
    }

    @Override
    protected String well() {
        return "{\"name\":\"spaces/AAAA/messages/1\",\"thread\":{\"name\":\"spaces/AAAA/threads/1\"}}";
    }

    @Override
    protected String tooMany() {
        return "{\"error\":{\"code\":429,\"message\":\"Resource has been exhausted\",\"status\":\"RESOURCE_EXHAUSTED\","
                + "\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"7s\"}]}}";
    }

    @Override
    protected void fits(String body) {
        atMost(32_000, Measure.BYTES, body);
    }

    /** Its cards know HTML; what formats in its text, which is the headline, is parted there. */
    @Override
    protected Pattern active() {
        return LINKED_OR_HTML;
    }

    @Test
    void shows_a_card_with_buttons_below_the_headline() throws Exception {
        send(Messages.firing(2));
        assertThat(body().path("text").asText()).isEqualTo("shop is not what git says");
        JsonNode widgets = body().at("/cardsV2/0/card/sections/0/widgets");
        assertThat(widgets.findValuesAsText("text").get(0)).startsWith("• high, new <b><a href=");
        assertThat(widgets.findValuesAsText("url")).contains(Messages.REPORT);
        assertThat(body().path("text").asText()).doesNotContain("title0");
    }

    @Test
    void formats_nothing_of_a_headline() throws Exception {
        send(Messages.hostile("*loud* _soft_ ~gone~ `code` <users/all> <http://evil.example|x>"));
        assertThat(body().path("text").asText()).doesNotContain("*l", "_s", "~g", "`c", "<u", "<h", "|x");
        assertThat(text()).contains("*loud* _soft_ ~gone~ `code` <users/all>");
    }

    @Test
    void messages_of_a_group_are_one_thread() throws Exception {
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.delivered("0a1b-1"));
        assertThat(body().at("/thread/threadKey").asText()).isEqualTo("0a1b-1");
        assertThat(answer(Messages.resolved(), "0a1b-1")).isEqualTo(Outcome.delivered("0a1b-1"));
        assertThat(body().at("/thread/threadKey").asText()).isEqualTo("0a1b-1");
        assertThat(last().uri().getRawPath()).isEqualTo("/v1/spaces/AAAA-_b1/messages");
        assertThat(last().uri().getRawQuery())
                .isEqualTo("key=" + SECRET + "&token=" + SECRET
                        + "%3D&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
    }

    @Test
    void refusal_has_the_name_of_googles_error() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(
                400, "{\"error\":{\"code\":400,\"message\":\"" + SECRET + "\",\"status\":\"INVALID_ARGUMENT\"}}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 400, INVALID_ARGUMENT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SPACE,
                SPACE + "?key=" + SECRET,
                SPACE + "?monkey=" + SECRET + "&token=x",
                "https://chat.google.com/room/AAAA?key=" + SECRET + "&token=x"
            })
    void wants_the_whole_address(String url) {
        assertRefused(Map.of("url", url)).hasMessageContaining("not the whole address");
    }

    private JsonNode body() {
        return Json.read(last().body());
    }
}
