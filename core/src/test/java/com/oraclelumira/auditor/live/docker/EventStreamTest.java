package com.oraclelumira.auditor.live.docker;

import static com.oraclelumira.auditor.live.docker.FakeEngine.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.live.EngineEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final Instant BEGIN = Instant.ofEpochSecond(1_700_000_000);
    private static final String UPDATE = """
            {"Type":"container","Action":"exec_start: sh -c secret","Actor":{"ID":"c1","Attributes":{\
            "com.docker.compose.project":"shop","name":"web"}},"timeNano":1700000010000000005}
            """;

    private final List<EngineEvent> received = new CopyOnWriteArrayList<>();
    private FakeEngine fake;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeEngine();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void event_is_given_without_the_command_in_its_action() {
        fake.on("/v1.41/events", answer(200, UPDATE));

        assertThatThrownBy(() -> stream(Duration.ofSeconds(20)).listen(BEGIN, () -> {}, received::add))
                .hasMessageEndingWith("the engine ended its event stream");

        assertThat(received)
                .containsExactly(new EngineEvent(
                        "container",
                        "exec_start",
                        "c1",
                        Map.of("com.docker.compose.project", "shop", "name", "web"),
                        Instant.ofEpochSecond(1_700_000_010, 5)));
        assertThat(received.get(0).project()).contains("shop");
        assertThat(fake.asked()).contains("/v1.41/events?since=1700000000.000000000");
    }

    @Test
    void silent_stream_is_begun_again_shortly_before_the_last_event() throws Exception {
        fake.on("/v1.41/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(UPDATE.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            FakeEngine.never().on(exchange);
        });

        CompletableFuture<Exception> ended = new CompletableFuture<>();
        Thread listener = listen(Duration.ofSeconds(1), ended);
        while (fake.asked().stream().noneMatch(path -> path.endsWith("since=1700000007.000000005"))) {
            assertThat(ended).isNotDone();
            Thread.sleep(10);
        }
        listener.interrupt();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(received).isNotEmpty();
    }

    @Test
    void refusal_and_loss_are_said() throws Exception {
        fake.on("/v1.41/events", answer(403, "forbidden"));
        assertThatThrownBy(() -> stream(Duration.ofSeconds(20)).listen(BEGIN, () -> {}, received::add))
                .hasMessageContaining("the event stream is lost: HTTP 403: forbidden");

        EventStream stream = stream(Duration.ofSeconds(20));
        fake.close();
        assertThatThrownBy(() -> stream.listen(BEGIN, () -> {}, received::add))
                .hasMessageContaining("no engine listens here");
    }

    private Thread listen(Duration silence, CompletableFuture<Exception> ended) throws Exception {
        EventStream stream = stream(silence);
        Thread listener = new Thread(() -> {
            try {
                stream.listen(BEGIN, () -> {}, received::add);
            } catch (Exception e) {
                ended.complete(e);
            }
        });
        listener.start();
        return listener;
    }

    private EventStream stream(Duration silence) throws Exception {
        return new EventStream(fake.endpoint(), silence);
    }
}
