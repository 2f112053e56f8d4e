package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel by HTTP keeps beside that. A test of one says what it is and how its service answers; that alone makes its contract test. */
public abstract class ChannelContract extends MessageContract {

    protected FakeReceiver receiver;

    /** What its service answers when all is well. */
    protected String well() {
        return "ok";
    }

    /** What its service answers that wants seven seconds of peace; empty: the status and the header say all. */
    protected String tooMany() {
        return "";
    }

    /** What people see of a payload, the headline first: all texts of the JSON in order, unless the channel has others. */
    protected Stream<String> shown(FakeReceiver.Asked asked) {
        List<String> texts = new ArrayList<>();
        collect(Json.read(asked.body()), texts);
        return texts.stream();
    }

    @Override
    protected final Network network() {
        return receiver.network();
    }

    @Override
    protected final String sent() {
        return last().body();
    }

    @Override
    protected final Stream<String> shown() {
        return shown(last());
    }

    @BeforeEach
    final void begin() {
        receiver = new FakeReceiver();
        wellAgain();
    }

    @AfterEach
    final void end() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 302})
    void gives_up_what_will_never_be_taken(int status) throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(status, SECRET));
        assertThat(send(Messages.firing(1))).isEqualTo(new Outcome.Refused("HTTP status " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503})
    void tries_again_what_may_pass(int status) throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(status, SECRET));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("HTTP status " + status));
    }

    @Test
    void waits_as_long_as_it_is_told() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(429, "", Map.of("Retry-After", "7")));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("HTTP status 429", Duration.ofSeconds(7)));
        receiver.answer(asked -> new FakeReceiver.Answer(429, tooMany()));
        assertThat(send(Messages.firing(1)))
                .isInstanceOfSatisfying(
                        Outcome.Later.class,
                        later -> assertThat(later.after())
                                .isEqualTo(
                                        tooMany().isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void says_where_nobody_answers_and_no_secret(int silence) {
        receiver.answer(asked -> new FakeReceiver.Answer(silence, ""));
        assertThatThrownBy(() -> send(Messages.firing(1)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("127.0.0.1: ")
                .satisfies(MessageContract::holdsNoSecret);
    }

    @Test
    void tells_no_secret() throws Exception {
        for (int status : new int[] {200, 400, 404, 429, 500}) {
            receiver.answer(asked -> new FakeReceiver.Answer(status, "{\"ok\":false,\"error\":\"" + SECRET + "\"}"));
            assertThat(send(Messages.firing(1)).toString()).doesNotContain(SECRET);
        }
        assertThat(open().toString()).doesNotContain(SECRET);
        assertThat(shown(last())).noneMatch(text -> text.contains(SECRET));
    }

    protected void wellAgain() {
        receiver.answer(asked -> new FakeReceiver.Answer(200, well()));
    }

    protected FakeReceiver.Asked last() {
        List<FakeReceiver.Asked> asked = receiver.asked();
        return asked.get(asked.size() - 1);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
