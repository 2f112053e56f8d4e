package com.oraclelumira.auditor.web.alert.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.ChannelGuide;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.GuardedHttp;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.ListLayout;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.it.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that only listens, and against Alertmanager itself where it is installed. */
class AlertmanagerChannelTest {

    private static final Path ALERTMANAGER = Path.of("/usr/bin/prometheus-alertmanager");

    @Test
    void guide_tells_of_it() throws Exception {
        ChannelGuide.tellsOf(new AlertmanagerChannel());
    }

    @Test
    void every_finding_is_an_alert_with_labels_that_never_change_and_an_end() throws Exception {
        try (FakeReceiver receiver = new FakeReceiver()) {
            Message message = Messages.firing(17);
            assertThat(send(receiver.http(), "https://am.example/", Map.of("token", "t0k3n"), message))
                    .isEqualTo(Outcome.delivered());

            FakeReceiver.Asked asked = receiver.asked().get(0);
            assertThat(asked.uri().getPath()).isEqualTo("/api/v2/alerts");
            assertThat(asked.headers()).containsEntry("authorization", "Bearer t0k3n");
            JsonNode alerts = Json.read(asked.body());
            assertThat(alerts).hasSize(17).allSatisfy(alert -> {
                assertThat(alert.path("labels").path("alertname").asText()).isEqualTo("LumiraDrift");
                assertThat(alert.path("labels").path("fingerprint").asText()).isNotEmpty();
                assertThat(alert.path("endsAt").asText())
                        .isEqualTo(message.expires().toString());
            });
        }
    }

    @Test
    void what_alertmanager_refuses_is_never_tried_again() throws Exception {
        try (FakeReceiver receiver = new FakeReceiver()) {
            receiver.answer(asked -> new FakeReceiver.Answer(400, ""));
            assertThat(send(receiver.http(), "https://am.example", Map.of(), Messages.firing(1)))
                    .isEqualTo(new Outcome.Refused("HTTP status 400"));
        }
    }

    @Test
    void alertmanager_itself_takes_findings_and_ends_them(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(ALERTMANAGER), "no Alertmanager at " + ALERTMANAGER);
        int port = FreePort.any();
        Process process = start(folder, port);
        try {
            String base = "http://127.0.0.1:" + port;
            awaitReady(base);
            Instant now = Clock.systemUTC().instant();
            Message firing = at(Messages.firing(3), now);
            Http http = new GuardedHttp(true);

            assertThat(send(http, base, Map.of(), firing)).isEqualTo(Outcome.delivered());
            assertThat(active(base)).hasSize(3);
            assertThat(send(http, base, Map.of(), settled(firing, now))).isEqualTo(Outcome.delivered());
            assertThat(active(base)).isEmpty();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static Message at(Message message, Instant now) {
        return with(message, message.items(), now, now.plusSeconds(3_600));
    }

    private static Message settled(Message message, Instant now) {
        List<Item> gone = message.items().stream()
                .map(item -> new Item(
                        item.fingerprint(),
                        Item.Status.RESOLVED,
                        item.severity(),
                        item.target(),
                        item.service(),
                        item.property(),
                        item.rule(),
                        item.driftClass(),
                        item.title(),
                        item.text(),
                        item.place(),
                        item.since(),
                        Optional.of(now),
                        item.url()))
                .toList();
        return with(message, gone, now, now);
    }

    private static Message with(Message message, List<Item> items, Instant at, Instant expires) {
        return new Message(
                message.kind(),
                message.severity(),
                message.target(),
                message.group(),
                message.headline(),
                items,
                message.shown(),
                message.facts(),
                message.links(),
                message.language(),
                at,
                expires);
    }

    private static Outcome send(Http http, String url, Map<String, String> more, Message message) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(more);
        all.put("url", url);
        return new AlertmanagerChannel()
                .open(new SettingValues(all), new ListLayout(), http)
                .send(new Parcel("0a1b-1", message, Optional.empty()));
    }

    private static Process start(Path folder, int port) throws IOException {
        Path configuration = Files.writeString(
                folder.resolve("alertmanager.yml"), "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n");
        return new ProcessBuilder(
                        ALERTMANAGER.toString(),
                        "--config.file=" + configuration,
                        "--storage.path=" + folder.resolve("data"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private static JsonNode active(String base) throws IOException, InterruptedException {
        return Json.read(get(base + "/api/v2/alerts?active=true").body());
    }

    private static void awaitReady(String base) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!isReady(base)) {
            assertThat(System.nanoTime()).as("Alertmanager answers").isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static boolean isReady(String base) throws InterruptedException {
        try {
            return get(base + "/-/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
