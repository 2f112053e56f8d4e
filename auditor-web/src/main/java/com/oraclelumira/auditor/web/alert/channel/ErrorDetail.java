package com.oraclelumira.auditor.web.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service says of a failure in the body of its answer, beside the status.
 *
 * @param reason the error's name or number, or other words of ours; empty: none. Never a text of the body, which a receiver may
 *     have made of the message
 * @param retryAfter how long it wants to be left alone; absent: it does not say
 */
public record ErrorDetail(String reason, Optional<Duration> retryAfter) {

    /** Nothing. */
    public static final ErrorDetail NONE = new ErrorDetail("", Optional.empty());

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{2,60}|\\d{1,6}");

    /** The name ({@code M_FORBIDDEN}) or number ({@code 10008}) of an error; empty where there stands anything else. */
    public static String name(JsonNode node) {
        String text = node.asText();
        return NAME.matcher(text).matches() ? text : "";
    }

    /** So many of that unit, fractions too; absent where there stands no number above 0. */
    public static Optional<Duration> span(JsonNode node, Duration unit) {
        return Optional.of(node.asDouble())
                .filter(number -> number > 0)
                .map(number -> Duration.ofMillis((long) Math.ceil(number * unit.toMillis())));
    }
}
