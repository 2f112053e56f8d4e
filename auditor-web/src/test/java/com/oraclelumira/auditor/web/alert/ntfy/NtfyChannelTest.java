package com.oraclelumira.auditor.web.alert.ntfy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.ChannelContract;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Kind;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NtfyChannelTest extends ChannelContract {

    @Override
    protected Channel channel() {
        return new NtfyChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://ntfy.example/" + SECRET, "token", "tk_" + SECRET);
    }

    @Override
    protected String well() {
        return "{\"id\":\"sPs71M8A2T\",\"event\":\"message\"}";
    }

    @Override
    protected void fits(String body) {
        atMost(4096, Measure.BYTES, Json.read(body).path("message").asText());
        atMost(200, Measure.CODE_POINTS, Json.read(body).path("title").asText());
    }

    /** The topic is a secret on a server that everybody may read from, and is sent beside what is shown. */
    @Override
    protected Stream<String> shown(FakeReceiver.Asked asked) {
        JsonNode body = Json.read(asked.body());
        return Stream.concat(
                Stream.of(body.path("title").asText(), body.path("message").asText()),
                body.findValuesAsText("label").stream());
    }

    /** It is told that nothing of it is Markdown. */
    @Override
    protected Pattern active() {
        return LINKED;
    }

    @Test
    void publishes_to_the_topic_of_its_address() throws Exception {
        send(Messages.firing(2));
        assertThat(last().method()).isEqualTo("POST");
        assertThat(last().uri().getPath()).isEqualTo("/");
        assertThat(last().headers()).containsEntry("authorization", "Bearer tk_" + SECRET);
        assertThat(body().path("topic").asText()).isEqualTo(SECRET);
        assertThat(body().has("markdown")).isFalse();
    }

    @Test
    void server_may_live_below_a_path() throws Exception {
        open(Map.of("url", "https://host.example/ntfy/alerts/")).send(parcel(Messages.firing(1)));
        assertThat(last().uri().getPath()).isEqualTo("/ntfy/");
        assertThat(body().path("topic").asText()).isEqualTo("alerts");
        assertThat(last().headers()).doesNotContainKey("authorization");
    }

    @Test
    void each_message_takes_the_place_of_the_one_before() throws Exception {
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.delivered("0a1b-1"));
        assertThat(body().path("sequence_id").asText()).isEqualTo("0a1b-1");
        assertThat(answer(Messages.resolved(), "0a1b-1")).isEqualTo(Outcome.delivered("0a1b-1"));
        assertThat(body().path("sequence_id").asText()).isEqualTo("0a1b-1");
    }

    @Test
    void rings_for_what_is_grave_and_not_for_good_news() throws Exception {
        send(Messages.french());
        assertThat(body().path("priority").asInt()).isEqualTo(5);
        assertThat(body().path("tags").path(0).asText()).isEqualTo("rotating_light");
        send(Messages.resolved());
        assertThat(body().path("priority").asInt()).isEqualTo(2);
        assertThat(body().path("tags").path(0).asText()).isEqualTo("white_check_mark");
        send(Messages.firing(List.of(item(Item.Status.OPEN), item(Item.Status.RESOLVED))));
        assertThat(body().path("priority").asInt()).isEqualTo(2);
        send(Messages.firing(List.of(item(Item.Status.NEW), item(Item.Status.RESOLVED))));
        assertThat(body().path("priority").asInt()).isEqualTo(4);
        send(Messages.test());
        assertThat(body().path("priority").asInt()).isEqualTo(3);
    }

    @Test
    void leads_to_the_report_by_a_tap_and_by_buttons() throws Exception {
        send(Messages.firing(1));
        assertThat(body().path("click").asText()).isEqualTo(Messages.REPORT);
        assertThat(body().path("actions").path(0))
                .isEqualTo(Json.object()
                        .put("action", "view")
                        .put("label", "Open report")
                        .put("url", Messages.REPORT));
    }

    @Test
    void says_its_headline_where_there_is_nothing_else() throws Exception {
        Message bare = Messages.message(
                Kind.DIGEST, Optional.empty(), "4 of 4 targets clean", List.of(), Locale.ENGLISH, List.of());
        send(bare);
        assertThat(body().path("message").asText()).isEqualTo("4 of 4 targets clean");
    }

    @Test
    void refusal_has_the_number_of_ntfys_error() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(
                403, "{\"code\":40301,\"http\":403,\"error\":\"forbidden to " + SECRET + "\"}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 403, ntfy error 40301"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ntfy.example",
                "https://ntfy.example/",
                "https://ntfy.example/a.b",
                "https://n.example/t?up=1"
            })
    void wants_the_address_of_a_topic(String url) {
        assertRefused(Map.of("url", url)).hasMessageContaining("names no topic");
    }

    @Test
    void token_that_no_header_can_hold_is_refused_and_not_shown() {
        Map<String, String> wrong = Map.of("url", "https://ntfy.example/t", "token", SECRET + "\nX: y");
        assertRefused(wrong);
    }

    private JsonNode body() {
        return Json.read(last().body());
    }

    private static Item item(Item.Status status) {
        return Messages.item("f" + status, status, "title", "text");
    }
}
