package com.oraclelumira.auditor.web.alert.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.Reply;
import com.oraclelumira.auditor.web.alert.channel.UpdatingSender;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A bot of Slack: it keeps the first message of a group at the present state, and answers below it. Slack answers 200 to what it
 * refuses, and says so in the body.
 */
final class SlackBot extends UpdatingSender {

    private static final URI API = URI.create("https://slack.com/api/");

    private static final Set<String> PASSING = Set.of(
            "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private static final Set<String> GONE = Set.of("message_not_found", "cant_update_message");

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
    private final Map<String, String> headers;
    private final String channel;
    private final SlackCard card;

    /** @param headers carry its token */
    SlackBot(Http http, Map<String, String> headers, String channel, SlackCard card) {
        this.http = http;
        this.headers = Map.copyOf(headers);
        this.channel = channel;
        this.card = card;
    }

    @Override
    protected Outcome begin(Parcel parcel) throws IOException, InterruptedException {
        Reply reply = call("chat.postMessage", card.of(parcel.message()).put("channel", channel));
        JsonNode body = Json.read(reply.body());
        // CHANNEL/TIME: a message can only be changed by the id of its channel, not by its name
        return outcome(reply)
                .named(body.path("channel").asText() + "/" + body.path("ts").asText());
    }

    @Override
    protected Optional<Outcome> change(String first, Parcel parcel) throws IOException, InterruptedException {
        String[] place = first.split("/", 2);
        Reply reply = call(
                "chat.update",
                card.of(parcel.message()).put("channel", place[0]).put("ts", place[1]));
        return GONE.contains(error(reply)) ? Optional.empty() : Optional.of(outcome(reply));
    }

    @Override
    protected Outcome follow(String first, Parcel parcel) throws IOException, InterruptedException {
        String[] place = first.split("/", 2);
        return outcome(call(
                "chat.postMessage",
                card.of(parcel.message()).put("channel", place[0]).put("thread_ts", place[1])));
    }

    private Reply call(String method, ObjectNode payload) throws IOException, InterruptedException {
        return http.send(Call.json("POST", API.resolve(method), headers, Json.write(payload)));
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
