package com.oraclelumira.auditor.web.alert.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.Reply;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * A bot of Slack: it keeps the first message of a group at the present state, and answers below it. Slack answers 200 to what it
 * refuses, and says so in the body.
 */
final class SlackBot implements Sender {

    private static final URI API = URI.create("https://slack.com/api/");

    private static final Set<String> PASSING = Set.of(
            "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

    /** The refusals that are told by name: anything else in a body may be made of what was sent. */
    private static final Set<String> KNOWN = Set.of(
            "account_inactive",
            "channel_not_found",
            "invalid_auth",
            "invalid_blocks",
            "is_archived",
            "missing_scope",
            "msg_too_long",
            "no_permission",
            "not_authed",
            "not_in_channel",
            "restricted_action",
            "token_expired",
            "token_revoked");

    private final Http http;
    private final String token;
    private final String channel;
    private final SlackCard card;

    SlackBot(Http http, String token, String channel, SlackCard card) {
        this.http = http;
        this.token = token;
        this.channel = channel;
        this.card = card;
    }

    @Override
    public Outcome send(Parcel parcel) throws IOException, InterruptedException {
        ObjectNode payload = card.of(parcel.message());
        if (parcel.first().isEmpty()) {
            return post(payload.put("channel", channel));
        }
        // CHANNEL/TIME: a message can only be changed by the id of its channel, not by its name
        String[] first = parcel.first().get().split("/", 2);
        Reply reply =
                call("chat.update", payload.deepCopy().put("channel", first[0]).put("ts", first[1]));
        if (error(reply).equals("message_not_found") || error(reply).equals("cant_update_message")) {
            return post(payload.put("channel", channel));
        }
        if (!(outcome(reply) instanceof Outcome.Delivered)) {
            return outcome(reply);
        }
        return outcome(call("chat.postMessage", payload.put("channel", first[0]).put("thread_ts", first[1])));
    }

    private Outcome post(ObjectNode payload) throws IOException, InterruptedException {
        Reply reply = call("chat.postMessage", payload);
        JsonNode body = Json.read(reply.body());
        return outcome(reply) instanceof Outcome.Delivered
                ? Outcome.delivered(
                        body.path("channel").asText() + "/" + body.path("ts").asText())
                : outcome(reply);
    }

    private Reply call(String method, ObjectNode payload) throws IOException, InterruptedException {
        return http.send(Call.json(
                "POST", API.resolve(method), Map.of("Authorization", "Bearer " + token), Json.write(payload)));
    }

    private static String error(Reply reply) {
        return Json.read(reply.body()).path("error").asText();
    }

    private static Outcome outcome(Reply reply) {
        if (!reply.isSuccess() || Json.read(reply.body()).path("ok").asBoolean()) {
            return reply.outcome();
        }
        String error = error(reply);
        if (PASSING.contains(error)) {
            return Outcome.later("Slack answers: " + error);
        }
        return Outcome.refused("Slack answers: " + (KNOWN.contains(error) ? error : "an error that is not known"));
    }
}
