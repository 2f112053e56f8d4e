package com.oraclelumira.auditor.web.alert.matrix;

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
import java.util.Map;
import java.util.Optional;

/**
 * Sends to a room of Matrix: it keeps the first message of a group at the present state, and answers in a thread below it. Transactions are
 * named by the message, so that a homeserver takes a second try for the first.
 */
final class MatrixSender extends UpdatingSender {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final Http http;
    private final Map<String, String> headers;
    private final String room;
    private final URI messages;
    private final MatrixContent content;

    /**
     * @param headers carry the token
     * @param room the room's id
     * @param messages where a transaction puts a message into the room, with a slash at its end
     */
    MatrixSender(Http http, Map<String, String> headers, String room, URI messages, MatrixContent content) {
        this.http = http;
        this.headers = Map.copyOf(headers);
        this.room = room;
        this.messages = messages;
        this.content = content;
    }

    @Override
    protected Outcome begin(Parcel parcel) throws IOException, InterruptedException {
        Reply reply = put(parcel.id(), content.of(parcel.message()));
        return outcome(reply)
                .named(prefix() + Json.read(reply.body()).path("event_id").asText());
    }

    /** A homeserver does not say whether somebody has deleted the message: the answer is seen all the same. */
    @Override
    protected Optional<Outcome> change(String first, Parcel parcel) throws IOException, InterruptedException {
        if (!first.startsWith(prefix())) {
            return Optional.empty();
        }
        return Optional.of(outcome(put(parcel.id() + "-change", content.changing(event(first), parcel.message()))));
    }

    @Override
    protected Outcome follow(String first, Parcel parcel) throws IOException, InterruptedException {
        return outcome(put(parcel.id() + "-answer", content.answering(event(first), parcel.message())));
    }

    /** ROOM/EVENT: another room may have been set since. */
    private String prefix() {
        return room + "/";
    }

    private String event(String first) {
        return first.substring(prefix().length());
    }

    private Reply put(String transaction, ObjectNode event) throws IOException, InterruptedException {
        return http.send(Call.json("PUT", messages.resolve(transaction), headers, Json.write(event)));
    }

    private static Outcome outcome(Reply reply) {
        return reply.outcome(MatrixSender::detail);
    }

    /** {@code {"errcode":"M_LIMIT_EXCEEDED","error":"…","retry_after_ms":2000}}. */
    private static ErrorDetail detail(JsonNode body) {
        return new ErrorDetail(
                ErrorDetail.name(body.path("errcode")), ErrorDetail.span(body.path("retry_after_ms"), MILLISECOND));
    }
}
