package com.oraclelumira.auditor.web.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a receiver answered.
 *
 * @param status by HTTP
 * @param headers by name in lower case, the first value of each
 * @param body as far as it is kept: the first 64 KiB
 */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;
    private static final int FIRST_OF_SERVER = 500;
    private static final int FIRST_OF_REDIRECT = 300;

    public Reply {
        headers = Map.copyOf(headers);
    }

    public boolean isSuccess() {
        return status >= 200 && status < FIRST_OF_REDIRECT;
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** How it went, by the status alone: 2xx delivered, 408, 429 and 5xx later, all others never. */
    public Outcome outcome() {
        return outcome(body -> ErrorDetail.NONE);
    }

    /**
     * How it went, by the status, and by what the service says of a failure. Where header and body both ask for a pause, the
     * longer one counts.
     *
     * @param reader reads the service's JSON, which is missing where the body is none
     */
    public Outcome outcome(Function<JsonNode, ErrorDetail> reader) {
        if (isSuccess()) {
            return Outcome.delivered();
        }
        ErrorDetail detail = reader.apply(Json.read(body));
        String why = detail.reason().isEmpty() ? words() : words() + ", " + detail.reason();
        if (status == TOO_MANY || status == TIMED_OUT || status >= FIRST_OF_SERVER) {
            Optional<Duration> after = Stream.of(retryAfter(), detail.retryAfter())
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
            return new Outcome.Later(why, after);
        }
        return Outcome.refused(why);
    }

    /** What is shown of a failure: the status, never the body, which a receiver may have made of the message. */
    public String words() {
        return "HTTP status " + status;
    }

    private Optional<Duration> retryAfter() {
        return header("Retry-After")
                .filter(text -> text.matches("\\d{1,7}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
