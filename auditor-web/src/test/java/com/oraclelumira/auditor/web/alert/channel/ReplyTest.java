package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    private static ErrorDetail detail(JsonNode body) {
        return new ErrorDetail(
                ErrorDetail.name(body.path("code")), ErrorDetail.span(body.path("wait"), Duration.ofSeconds(1)));
    }

    @Test
    void refusal_names_the_error_beside_the_status() {
        assertThat(new Reply(403, Map.of(), "{\"code\":\"M_FORBIDDEN\"}").outcome(ReplyTest::detail))
                .isEqualTo(Outcome.refused("HTTP status 403, M_FORBIDDEN"));
    }

    @Test
    void longer_pause_of_header_and_body_counts() {
        assertThat(new Reply(429, Map.of("retry-after", "3"), "{\"wait\":4.25}").outcome(ReplyTest::detail))
                .isEqualTo(Outcome.later("HTTP status 429", Duration.ofMillis(4250)));
        assertThat(new Reply(429, Map.of("retry-after", "9"), "{\"wait\":4.25}").outcome(ReplyTest::detail))
                .isEqualTo(Outcome.later("HTTP status 429", Duration.ofSeconds(9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>429</html>",
                "[]",
                "{\"wait\":-1,\"code\":\"a text, made of the message\"}",
                "{\"wait\":\"soon\"}"
            })
    void body_that_says_neither_is_of_no_account(String body) {
        assertThat(new Reply(429, Map.of(), body).outcome(ReplyTest::detail))
                .isEqualTo(new Outcome.Later("HTTP status 429", Optional.empty()));
    }

    @Test
    void success_is_one_whatever_its_body_says() {
        assertThat(new Reply(200, Map.of(), "{\"code\":\"M_FORBIDDEN\"}").outcome(ReplyTest::detail))
                .isEqualTo(Outcome.delivered());
    }
}
