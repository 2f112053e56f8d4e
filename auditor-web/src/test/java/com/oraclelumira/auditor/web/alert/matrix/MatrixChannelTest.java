package com.oraclelumira.auditor.web.alert.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.UpdatingContract;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixChannelTest extends UpdatingContract {

    private static final String MESSAGES = "/_matrix/client/v3/rooms/%21abc%3Amatrix.example/send/m.room.message/";

    @Override
    protected Channel channel() {
        return new MatrixChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://matrix.example/", "token", "syt_" + SECRET, "room", "!abc:matrix.example");
    }

    @Override
    protected String well() {
        return "{\"event_id\":\"$first\"}";
    }

    @Override
    protected String tooMany() {
        return "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"error\":\"Too Many Requests\",\"retry_after_ms\":7000}";
    }

    @Override
    protected void fits(String body) {
        atMost(65_536 / 2, Measure.BYTES, body);
    }

    /** HTML means something in one of its two texts alone. */
    @Override
    protected Pattern active() {
        return LINKED;
    }

    @Override
    protected String first() {
        return "!abc:matrix.example/$first";
    }

    @Override
    protected boolean changes(FakeReceiver.Asked asked) {
        return Json.read(asked.body()).has("m.new_content");
    }

    /** A homeserver does not tell of deleted messages; those of another room are none. */
    @Override
    protected String lost() {
        return "!other:matrix.example/$old";
    }

    @Test
    void message_of_a_room_that_is_no_longer_set_is_left_alone() throws Exception {
        answer(Messages.firing(1), lost());
        assertThat(receiver.asked()).noneMatch(this::changes);
    }

    @Test
    void puts_plain_text_and_html_that_mention_nobody() throws Exception {
        send(Messages.firing(1));
        assertThat(last().method()).isEqualTo("PUT");
        assertThat(last().uri().getRawPath()).isEqualTo(MESSAGES + "0a1b-1");
        assertThat(last().headers()).containsEntry("authorization", "Bearer syt_" + SECRET);
        assertThat(body().path("body").asText())
                .startsWith("shop is not what git says\n")
                .doesNotContain("<");
        assertThat(body().path("formatted_body").asText())
                .startsWith("<b>shop is not what git says</b><br>")
                .contains("<a href=\"" + Messages.REPORT + "\">Open report</a>");
        assertThat(body().path("m.mentions")).isEqualTo(Json.object());
    }

    @Test
    void html_of_a_finding_is_shown() throws Exception {
        send(Messages.hostile("<script>alert(1)</script>"));
        assertThat(body().path("body").asText()).startsWith("<script>alert(1)</script>");
        assertThat(body().path("formatted_body").asText())
                .startsWith("<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>")
                .doesNotContain("<script");
    }

    @Test
    void changes_its_first_message_and_answers_in_a_thread_below_it() throws Exception {
        answer(Messages.firing(1), first());
        JsonNode change = Json.read(receiver.asked().get(0).body());
        assertThat(change.path("m.relates_to"))
                .isEqualTo(Json.read("{\"rel_type\":\"m.replace\",\"event_id\":\"$first\"}"));
        assertThat(change.at("/m.new_content/body")).isEqualTo(body().path("body"));
        assertThat(change.at("/m.new_content/m.mentions")).isEqualTo(Json.object());
        assertThat(body().path("m.relates_to"))
                .isEqualTo(Json.read("{\"rel_type\":\"m.thread\",\"event_id\":\"$first\",\"is_falling_back\":true,"
                        + "\"m.in_reply_to\":{\"event_id\":\"$first\"}}"));
    }

    @Test
    void second_try_is_the_same_transactions() throws Exception {
        answer(Messages.firing(1), first());
        answer(Messages.firing(1), first());
        List<String> transactions =
                receiver.asked().stream().map(asked -> asked.uri().getRawPath()).toList();
        assertThat(transactions)
                .containsExactly(
                        MESSAGES + "0a1b-2-change",
                        MESSAGES + "0a1b-2-answer",
                        MESSAGES + "0a1b-2-change",
                        MESSAGES + "0a1b-2-answer");
    }

    @Test
    void rings_for_bad_news_alone() throws Exception {
        send(Messages.firing(1));
        assertThat(body().path("msgtype").asText()).isEqualTo("m.text");
        send(Messages.resolved());
        assertThat(body().path("msgtype").asText()).isEqualTo("m.notice");
    }

    @Test
    void change_of_the_longest_message_fits_into_an_event() throws Exception {
        answer(Messages.hostile("<&>\"'\\".repeat(2_000)), first());
        atMost(60_000, Measure.BYTES, receiver.asked().get(0).body());
    }

    @Test
    void refusal_has_the_name_of_matrixs_error() throws Exception {
        receiver.answer(asked ->
                new FakeReceiver.Answer(403, "{\"errcode\":\"M_FORBIDDEN\",\"error\":\"not in " + SECRET + "\"}"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 403, M_FORBIDDEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "room, #ops:matrix.example",
        "room, !abc/../x",
        "url, https://matrix.example/?user=a",
        "url, matrix.example",
        "token, two words"
    })
    void wants_a_homeserver_a_token_and_the_id_of_a_room(String key, String value) {
        assertRefused(key, value);
    }

    private JsonNode body() {
        return Json.read(last().body());
    }
}
