package com.oraclelumira.auditor.web.alert.channel;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        if (isSuccess()) {
            return Outcome.delivered();
        }
        if (status == TOO_MANY || status == TIMED_OUT || status >= FIRST_OF_SERVER) {
            return new Outcome.Later(words(), retryAfter());
        }
        return Outcome.refused(words());
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
