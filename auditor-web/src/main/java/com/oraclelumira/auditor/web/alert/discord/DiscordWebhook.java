package com.oraclelumira.auditor.web.alert.discord;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A webhook of Discord: it keeps the first message of a group at the present state. It cannot answer one, and a change makes no
 * sound, so news is a further message, and what is only gone is none.
 */
final class DiscordWebhook extends UpdatingSender {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Unknown Message, and Maximum number of edits to messages older than 1 hour: the news must not wait for that. */
    private static final Set<String> GONE = Set.of("10008", "30046");

    private final Http http;
    private final URI webhook;
    private final DiscordCard card;

    /** @param webhook may have a query, such as a thread's id */
    DiscordWebhook(Http http, URI webhook, DiscordCard card) {
        this.http = http;
        this.webhook = webhook;
        this.card = card;
    }

    @Override
    protected Outcome begin(Parcel parcel) throws IOException, InterruptedException {
        Reply reply = post(parcel);
        return outcome(reply).named(Json.read(reply.body()).path("id").asText());
    }

    @Override
    protected Optional<Outcome> change(String first, Parcel parcel) throws IOException, InterruptedException {
        String query = webhook.getRawQuery() == null ? "" : "?" + webhook.getRawQuery();
        URI message = webhook.resolve(webhook.getRawPath() + "/messages/" + first + query);
        Reply reply = http.send(Call.json("PATCH", message, Map.of(), card.of(parcel.message())));
        return GONE.contains(code(Json.read(reply.body()))) ? Optional.empty() : Optional.of(outcome(reply));
    }

    @Override
    protected Outcome follow(String first, Parcel parcel) throws IOException, InterruptedException {
        return parcel.message().isGoodNews() ? Outcome.delivered() : outcome(post(parcel));
    }

    /** Waits until the message is there, so that the answer tells its id. */
    private Reply post(Parcel parcel) throws IOException, InterruptedException {
        String more = webhook.getRawQuery() == null ? "" : "&" + webhook.getRawQuery();
        URI waiting = webhook.resolve(webhook.getRawPath() + "?wait=true" + more);
        return http.send(Call.post(waiting, card.of(parcel.message())));
    }

    private static Outcome outcome(Reply reply) {
        return reply.outcome(DiscordWebhook::detail);
    }

    /** {@code {"message":"…","code":10015}}, or {@code {"message":"…","retry_after":64.57,"global":false}}. */
    private static ErrorDetail detail(JsonNode body) {
        String code = code(body);
        return new ErrorDetail(
                code.isEmpty() || code.equals("0") ? "" : "Discord error " + code,
                ErrorDetail.span(body.path("retry_after"), SECOND));
    }

    private static String code(JsonNode body) {
        return ErrorDetail.name(body.path("code"));
    }
}
