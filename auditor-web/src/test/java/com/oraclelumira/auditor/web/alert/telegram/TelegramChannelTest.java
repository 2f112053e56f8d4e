package com.oraclelumira.auditor.web.alert.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.UpdatingContract;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramChannelTest extends UpdatingContract {

    @Override
    protected Channel channel() {
        return new TelegramChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("token", "123456:" + SECRET, "chat", "-1001234567890", "topic", "7");
    }

    @Override
    protected String well() {
        return "{\"ok\":true,\"result\":{\"message_id\":42,\"chat\":{\"id\":-1001234567890}}}";
    }

    @Override
    protected String tooMany() {
        return "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\","
                + "\"parameters\":{\"retry_after\":7}}";
    }

    @Override
    protected void fits(String body) {
        String text = Json.read(body).path("text").asText();
        assertThat(TelegramText.length(text)).isPositive().isLessThanOrEqualTo(4096);
    }

    @Override
    protected Pattern active() {
        return LINKED_OR_HTML;
    }

    @Override
    protected String first() {
        return "-1001234567890/42";
    }

    @Override
    protected boolean changes(FakeReceiver.Asked asked) {
        return asked.uri().getPath().endsWith("/editMessageText");
    }

    @Override
    protected String lost() {
        return whereChangesAreAnswered(refusal("Bad Request: message to edit not found"));
    }

    @Test
    void writes_html_without_previews_to_its_chat_and_topic() throws Exception {
        send(Messages.firing(1));
        assertThat(last().uri().getPath()).isEqualTo("/bot123456:" + SECRET + "/sendMessage");
        assertThat(body().path("chat_id").asText()).isEqualTo("-1001234567890");
        assertThat(body().path("message_thread_id").asLong()).isEqualTo(7);
        assertThat(body().path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(body().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        assertThat(body().path("text").asText())
                .startsWith("<b>shop is not what git says</b>\n")
                .contains("<a href=\"" + Messages.REPORT + "\">Open report</a>");
    }

    @Test
    void replies_to_its_first_message_and_rings_for_bad_news_alone() throws Exception {
        answer(Messages.firing(1), first());
        assertThat(Json.read(receiver.asked().get(0).body()).path("message_id").asLong())
                .isEqualTo(42);
        assertThat(body().at("/reply_parameters/message_id").asLong()).isEqualTo(42);
        assertThat(body().at("/reply_parameters/allow_sending_without_reply").asBoolean())
                .isTrue();
        assertThat(body().path("disable_notification").asBoolean()).isFalse();
        answer(Messages.resolved(), first());
        assertThat(body().path("disable_notification").asBoolean()).isTrue();
    }

    @Test
    void second_try_of_a_change_finds_it_done() throws Exception {
        whereChangesAreAnswered(refusal("Bad Request: message is not modified: specified new message content and reply"
                + " markup are exactly the same as a current content"));
        assertThat(answer(Messages.firing(1), first())).isEqualTo(Outcome.delivered());
        assertThat(receiver.asked()).hasSize(2);
    }

    @Test
    void message_of_a_chat_that_is_no_longer_set_is_left_alone() throws Exception {
        assertThat(answer(Messages.firing(1), "-1009999999999/42")).isEqualTo(Outcome.delivered(first()));
        assertThat(receiver.asked()).noneMatch(this::changes);
    }

    @Test
    void refusal_is_told_where_telegram_words_it_so_for_everybody() throws Exception {
        receiver.answer(asked -> refusal("Bad Request: chat not found"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 400, Bad Request: chat not found"));
        receiver.answer(asked -> refusal("Bad Request: can't parse entities: Unsupported start tag " + SECRET));
        assertThat(send(Messages.firing(1)))
                .isEqualTo(Outcome.refused("HTTP status 400, Bad Request: can't parse entities"));
        receiver.answer(asked -> refusal("Bad Request: " + SECRET));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 400"));
    }

    @Test
    void group_that_has_moved_is_told_by_its_new_number() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(
                400,
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup"
                        + " chat\",\"parameters\":{\"migrate_to_chat_id\":-1002}}"));
        assertThat(send(Messages.firing(1)))
                .isEqualTo(Outcome.refused("HTTP status 400, the group has become a supergroup; set chat to -1002"));
    }

    @ParameterizedTest
    @CsvSource({
        "token, s3cr3tInTheSettings",
        "token, 1/../s3cr3tInTheSettings:a",
        "chat, ops",
        "chat, @a b",
        "topic, general"
    })
    void wants_what_telegram_knows(String key, String value) {
        assertRefused(key, value);
    }

    @Test
    void length_is_that_of_what_people_see_in_utf_16() {
        assertThat(TelegramText.length("<b>a &lt; b</b> <a href=\"https://a.example/\">👩</a>"))
                .isEqualTo(8);
    }

    @Test
    void commands_and_currencies_are_none() {
        assertThat(new TelegramMarkup().escape("/stop $HOME a/b /etc/x 5$"))
                .isEqualTo("/\u200Bstop $\u200BHOME a/b /\u200Betc/x 5$");
    }

    private JsonNode body() {
        return Json.read(last().body());
    }

    private static FakeReceiver.Answer refusal(String description) {
        return new FakeReceiver.Answer(
                400,
                Json.write(Json.object().put("ok", false).put("error_code", 400).put("description", description)));
    }
}
