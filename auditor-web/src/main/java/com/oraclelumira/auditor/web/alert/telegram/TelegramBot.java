package com.oraclelumira.auditor.web.alert.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.ErrorDetail;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.Reply;
import com.oraclelumira.auditor.web.alert.channel.UpdatingSender;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A bot of Telegram: it keeps the first message of a group at the present state, and replies to it. */
final class TelegramBot extends UpdatingSender {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** How refusals begin that are told: a whole one may be made of what was sent. */
    private static final Set<String> KNOWN = Set.of(
            "Unauthorized",
            "Not Found",
            "Bad Request: chat not found",
            "Bad Request: group is deactivated",
            "Bad Request: have no rights to send a message",
            "Bad Request: not enough rights to send text messages to the chat",
            "Bad Request: message thread not found",
            "Bad Request: TOPIC_CLOSED",
            "Bad Request: CHAT_WRITE_FORBIDDEN",
            "Bad Request: message is too long",
            "Bad Request: can't parse entities",
            "Forbidden: bot was blocked by the user",
            "Forbidden: bot was kicked from the group chat",
            "Forbidden: bot was kicked from the supergroup chat",
            "Forbidden: bot was kicked from the channel chat",
            "Forbidden: bot is not a member of the supergroup chat",
            "Forbidden: bot is not a member of the channel chat",
            "Forbidden: bot can't initiate conversation with a user",
            "Forbidden: user is deactivated");

    private static final Set<String> GONE =
            Set.of("Bad Request: message to edit not found", "Bad Request: message can't be edited");

    /** What it says to the second try of a change. */
    private static final String SAME = "Bad Request: message is not modified";

    private final Http http;
    private final URI api;
    private final Place place;
    private final TelegramText text;

    /**
     * Where it writes to.
     *
     * @param chat a number or {@code @name}
     * @param topic the topic of a group that has some; absent: none
     */
    record Place(String chat, Optional<Long> topic) {}

    /** @param api with the token and a slash at its end */
    TelegramBot(Http http, URI api, Place place, TelegramText text) {
        this.http = http;
        this.api = api;
        this.place = place;
        this.text = text;
    }

    @Override
    protected Outcome begin(Parcel parcel) throws IOException, InterruptedException {
        Reply reply = call("sendMessage", fresh(parcel));
        JsonNode id = Json.read(reply.body()).path("result").path("message_id");
        return outcome(reply).named(prefix() + id.asText());
    }

    @Override
    protected Optional<Outcome> change(String first, Parcel parcel) throws IOException, InterruptedException {
        if (!first.startsWith(prefix())) {
            return Optional.empty();
        }
        Reply reply = call(
                "editMessageText",
                text.of(parcel.message()).put("chat_id", place.chat()).put("message_id", id(first)));
        String description = description(Json.read(reply.body()));
        if (GONE.contains(description)) {
            return Optional.empty();
        }
        return Optional.of(description.startsWith(SAME) ? Outcome.delivered() : outcome(reply));
    }

    @Override
    protected Outcome follow(String first, Parcel parcel) throws IOException, InterruptedException {
        ObjectNode payload = fresh(parcel);
        payload.putObject("reply_parameters").put("message_id", id(first)).put("allow_sending_without_reply", true);
        return outcome(call("sendMessage", payload));
    }

    private ObjectNode fresh(Parcel parcel) {
        ObjectNode payload = text.of(parcel.message())
                .put("chat_id", place.chat())
                .put("disable_notification", parcel.message().isGoodNews());
        place.topic().ifPresent(topic -> payload.put("message_thread_id", topic));
        return payload;
    }

    /** CHAT/NUMBER: numbers are those of one chat, which may have been set otherwise since. */
    private String prefix() {
        return place.chat() + "/";
    }

    private long id(String first) {
        return Long.parseLong(first.substring(prefix().length()));
    }

    private Reply call(String method, ObjectNode payload) throws IOException, InterruptedException {
        return http.send(Call.post(api.resolve(method), Json.write(payload)));
    }

    private static Outcome outcome(Reply reply) {
        return reply.outcome(TelegramBot::detail);
    }

    /** {@code {"ok":false,"error_code":429,"description":"…","parameters":{"retry_after":34}}}. */
    private static ErrorDetail detail(JsonNode body) {
        JsonNode parameters = body.path("parameters");
        return new ErrorDetail(reason(body), ErrorDetail.span(parameters.path("retry_after"), SECOND));
    }

    private static String reason(JsonNode body) {
        JsonNode moved = body.path("parameters").path("migrate_to_chat_id");
        if (moved.isIntegralNumber()) {
            return "the group has become a supergroup; set chat to " + moved.asText();
        }
        String description = description(body);
        return KNOWN.stream().filter(description::startsWith).findFirst().orElse("");
    }

    private static String description(JsonNode body) {
        return body.path("description").asText();
    }
}
