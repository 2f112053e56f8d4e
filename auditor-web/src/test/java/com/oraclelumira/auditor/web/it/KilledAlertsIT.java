package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor that is killed while it tells a slow receiver what it found. */
class KilledAlertsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("LUMIRA_TEST_KILLS", "1"));
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** How long the receiver takes for an answer: long enough for a kill to fall into it. */
    private static final Duration SLOW = Duration.ofMillis(400);

    /**
     * What the receiver heard.
     *
     * @param id names the message
     * @param group whose message it is
     * @param body all of it
     */
    private record Heard(String id, String group, String body) {}

    private final Random random = new Random(20261129);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer receiver;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/hook", this::hear);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void loses_no_alert_and_repeats_only_what_was_just_being_sent_under_its_name() throws Exception {
        Map<String, String> settings = Map.of(
                "lumira.demo", "true",
                "lumira.receivers", "ops",
                "lumira.receiver.ops.type", "webhook",
                "lumira.receiver.ops.url",
                        "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                "lumira.receiver.ops.allow-local", "true",
                "lumira.receiver.ops.group-by", "service",
                "lumira.receiver.ops.stability", "PT0S",
                "lumira.receiver.ops.group-wait", "PT0S");
        try (OwnServer server = OwnServer.start(folder, "alerting", settings)) {
            // while the first password can still be read in the log
            assertThat(server.administrator().get("").statusCode()).isEqualTo(200);
            for (int kill = 0; kill < KILLS; kill++) {
                awaitHeard(kill + 1);
                Thread.sleep(random.nextInt(1_500));
                server.kill();
                server.startAgain();
            }
            Set<String> delivered = settled(server);

            assertThat(delivered).as("messages about the demo").hasSizeGreaterThan(2);
            assertThat(names()).as("each message was heard, and no other").isEqualTo(delivered);
            assertThat(names()).as("each message is the same each time").hasSameSizeAs(bodies());
            assertThat(heard.size() - names().size())
                    .as("only what was being sent when it was killed comes twice")
                    .isBetween(0, KILLS);
            heard.stream()
                    .collect(Collectors.groupingBy(Heard::group, Collectors.mapping(Heard::id, Collectors.toSet())))
                    .forEach((group, ids) ->
                            assertThat(ids).as("one message of %s", group).hasSize(1));
        }
    }

    private Set<String> names() {
        return heard.stream().map(Heard::id).collect(Collectors.toSet());
    }

    private Set<String> bodies() {
        return heard.stream().map(one -> one.id() + one.body()).collect(Collectors.toSet());
    }

    private void awaitHeard(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (heard.size() < count) {
            assertThat(System.nanoTime()).as("the receiver hears of something").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Waits until nothing waits any more; the names of what was delivered by then. */
    private static Set<String> settled(OwnServer server) throws Exception {
        Visitor visitor = server.administrator();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // what waits first: what leaves it between the questions is among what the second one is answered with
            boolean idle = alerts(visitor, "waiting").isEmpty();
            JsonNode delivered = alerts(visitor, "delivered");
            if (idle && !delivered.isEmpty()) {
                assertThat(alerts(visitor, "dead")).isEmpty();
                return names(delivered);
            }
            assertThat(System.nanoTime()).as("the outbox becomes empty").isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static Set<String> names(JsonNode alerts) {
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(alert -> alert.path("id").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode alerts(Visitor visitor, String state) throws IOException, InterruptedException {
        return JSON.readTree(
                        visitor.get("api/v1/alerts?limit=200&state=" + state).body())
                .path("alerts");
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    JSON.readTree(body).path("groupKey").asText(),
                    body));
            Thread.sleep(SLOW.toMillis());
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
