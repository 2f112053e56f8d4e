package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An auditor of several targets behind a proxy, from its first page to its end: one target drifted, one clean, one whose findings
 * are below its threshold, one that cannot be reached and one with a mistake in its configuration.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralTargetsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RECORDED = Path.of("src/main/resources/demo/snapshot");
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @SuppressWarnings("NullAway.Init")
    private static Visitor admin;

    @BeforeAll
    static void start() throws Exception {
        Path snapshot = emptyHost();
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "lumira.demo", "true",
                "lumira.log.format", "json",
                "lumira.proxies", "127\\\\.0\\\\.0\\\\.1",
                "lumira.targets", "calm,quiet,away,typo"));
        settings.putAll(target("calm", stack("calm", "profiles: [later]")));
        settings.putAll(target("quiet", stack("quiet", "restart: always")));
        settings.putAll(target("away", stack("away", "restart: always")));
        settings.putAll(target("typo", stack("typo", "restart: always")));
        settings.put("lumira.target.calm.snapshot", snapshot.toString());
        settings.put("lumira.target.quiet.snapshot", snapshot.toString());
        settings.put("lumira.target.quiet.threshold", "critical");
        settings.put("lumira.target.away.engine", "tcp://127.0.0.1:" + FreePort.any());
        settings.put("lumira.target.typo.threshold", "severe");
        server = OwnServer.start(folder, "several", settings);
        admin = server.administrator();
        server.awaitAudits();
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void target_with_a_mistake_is_told_and_the_others_stand_each_on_its_own() throws Exception {
        JsonNode all = JSON.readTree(admin.get("api/v1/targets").body());

        assertThat(states(all))
                .containsEntry("calm", "clean")
                .containsEntry("quiet", "clean")
                .containsEntry("away", "incomplete")
                .containsEntry("lumira-demo", "drifted")
                .doesNotContainKey("typo");
        assertThat(all.at("/problems/0/where").asText()).isEqualTo("lumira.target.typo.threshold");
        assertThat(all.at("/problems/0/message").asText()).contains("got \"severe\"", "low, medium, high or critical");
    }

    @Test
    void verdict_is_by_the_threshold_wherever_it_is_told_and_the_report_has_that_of_all_findings() throws Exception {
        BlockingQueue<String> told = admin.events("api/v1/events");
        admin.post("", "targets/quiet/audits", Map.of());

        JsonNode event = JSON.readTree(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(event.path("target").asText()).isEqualTo("quiet");
        assertThat(event.path("verdict").asText()).isEqualTo("clean");
        JsonNode quiet = JSON.readTree(admin.get("api/v1/targets/quiet").body());
        assertThat(quiet.path("threshold").asText()).isEqualTo("critical");
        assertThat(quiet.at("/open/high").asInt()).isPositive();
        assertThat(quiet.at("/open/critical").asInt()).isZero();
        int below = Stream.of("high", "medium", "low")
                .mapToInt(severity -> quiet.at("/open/" + severity).asInt())
                .sum();
        JsonNode audits = JSON.readTree(admin.get("api/v1/targets/quiet/audits").body());
        assertThat(audits.findValuesAsText("verdict")).isNotEmpty().containsOnly("clean");
        assertThat(JSON.readTree(
                                admin.get("api/v1/audits/" + quiet.path("audit").asText())
                                        .body())
                        .path("verdict")
                        .asText())
                .isEqualTo("clean");
        assertThat(JSON.readTree(admin.get("api/v1/targets/quiet/report?format=json")
                                .body())
                        .path("verdict")
                        .asText())
                .isEqualTo("drifted");
        assertThat(admin.get("badges/quiet.svg").body()).contains("quiet: clean: ", " high");
        assertThat(admin.get("metrics").body()).contains("lumira_verdict{target=\"quiet\",verdict=\"clean\"} 1.0");
        for (String page : List.of(
                "targets/quiet", "targets/quiet/audits/" + quiet.path("audit").asText())) {
            assertThat(admin.get(page).body())
                    .contains("<h1>Clean</h1>", below + " below the threshold (critical)")
                    .contains("minds the " + below + " findings below the threshold, too");
        }
        assertThat(admin.get("targets/quiet/audits").body()).contains("Clean · " + below + " below the threshold");
    }

    @Test
    void overview_tells_all_targets_on_any_screen_in_any_light_and_language() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {360, 1280, 3840}) {
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    boolean french = scheme == ColorScheme.DARK;
                    try (BrowserContext context =
                            chromium.reader(width, 900, scheme, french ? "fr-FR" : "en-GB", !french)) {
                        Page page = context.newPage();
                        page.navigate(server.base().toString());
                        BrowserIT.signIn(page);

                        assertThat(page.locator(".verdict h1").textContent())
                                .isEqualTo(french ? "Injoignable" : "Unreachable");
                        assertThat(page.locator(".notice-error").innerText())
                                .contains("lumira.target.typo.threshold", "severe");
                        assertThat(page.locator(".matrix tbody tr").allInnerTexts())
                                .hasSize(4)
                                .anyMatch(row -> row.contains("quiet")
                                        && row.contains(french ? "sous le seuil" : "below the threshold"));
                        Chromium.picture(page, "several-" + width + "-" + scheme);
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .isLessThanOrEqualTo(width);
                        if (!french) { // axe needs scripts
                            assertThat(BrowserIT.barriers(page)).isEmpty();
                        }
                        page.locator(".matrix tbody a", new Page.LocatorOptions().setHasText("away"))
                                .first()
                                .click();
                        assertThat(page.locator(".verdict h1").textContent())
                                .isEqualTo(french ? "Incomplet" : "Incomplete");
                        assertThat(left(page, ".trail a"))
                                .as("the way back begins where the heading does")
                                .isEqualTo(left(page, ".target-name"));
                        if (width == 1280) {
                            Chromium.picture(page, "several-away-" + scheme);
                            page.navigate(server.base() + "targets/quiet");
                            Chromium.picture(page, "several-quiet-" + scheme);
                        }
                    }
                }
            }
        }
    }

    @Test
    void servers_own_page_about_the_interface_is_off_for_its_script_may_not_run() throws Exception {
        HttpResponse<String> page = server.visitor().get("openapi/ui/");

        assertThat(page.body()).containsPattern("<script>\\s*window.onload");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void address_that_a_listed_proxy_forwards_is_the_one_in_the_log() throws Exception {
        server.visitor().signIn("forwarded", "a guess", "X-Forwarded-For", "203.0.113.7");

        assertThat(admin.get("log").body()).contains("forwarded", "203.0.113.7");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void it_ends_what_it_is_doing_hangs_up_on_listeners_closes_its_database_and_says_so_in_json() throws Exception {
        Listener listener = Listener.at(admin, "api/v1/events");
        assertThat(admin.post("", "api/v1/targets/lumira-demo/audits", Map.of()).statusCode())
                .isEqualTo(202);

        server.stop();

        listener.awaitEnd();
        assertThat(Files.readString(server.log()))
                .contains("CWWKZ0009I", "CWWKE0036I")
                .as("nobody held up the stop")
                .doesNotContain("CWWKE1102W", "CWWKE1107W")
                .doesNotContain("could not be stored", "The database has been closed", "broke off");
        assertThat(verdicts())
                .as("each audit has ended or is marked as broken off")
                .isNotEmpty()
                .isSubsetOf("drifted", "incomplete", "clean");
        assertThat(messages()).anyMatch(text -> text.startsWith("Lumira Drift Auditor is at http://"));
    }

    /**
     * Somebody who listens, and somebody who comes back at once when hung up on, as browsers do, until nobody answers.
     *
     * @param told what the first one heard
     * @param thread the other one
     */
    private record Listener(BlockingQueue<String> told, Thread thread) {

        static Listener at(Visitor visitor, String path) throws Exception {
            BlockingQueue<String> told = visitor.events(path);
            Thread thread = new Thread(() -> {
                try {
                    while (visitor.listen(path)) {
                        Thread.onSpinWait();
                    }
                } catch (IOException | UncheckedIOException | InterruptedException nobodyAnswers) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
            return new Listener(told, thread);
        }

        void awaitEnd() throws InterruptedException {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            assertThat(thread.isAlive()).as("still listening").isFalse();
        }
    }

    /** A host that was recorded while nothing ran on it. */
    private static Path emptyHost() throws IOException {
        Path snapshot = Files.createDirectory(folder.resolve("snapshot"));
        for (String name : List.of("containers", "images", "networks", "volumes", "list")) {
            Files.writeString(snapshot.resolve(name + ".json"), "[]");
        }
        for (String name : List.of("info.json", "version.json")) {
            Files.copy(RECORDED.resolve(name), snapshot.resolve(name));
        }
        return snapshot;
    }

    private static Path stack(String name, String line) throws IOException {
        Path stack = Files.createDirectory(folder.resolve(name));
        Files.writeString(stack.resolve("docker-compose.yml"), """
                services:
                  web:
                    image: registry.example/shop:1.0
                    %s
                """.formatted(line));
        return stack;
    }

    private static Map<String, String> target(String name, Path stack) {
        return Map.of("lumira.target." + name + ".folder", stack.toString());
    }

    private static Map<String, String> states(JsonNode all) {
        Map<String, String> states = new LinkedHashMap<>();
        all.path("targets")
                .forEach(target -> states.put(
                        target.path("name").asText(), target.path("state").asText()));
        return states;
    }

    /** Of all audits that were kept; the database opens only where nobody holds it any more. */
    private static List<String> verdicts() throws Exception {
        List<String> verdicts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data-several/lumira"), "lumira", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select verdict from audit")) {
            while (rows.next()) {
                verdicts.add(rows.getString(1));
            }
        }
        return verdicts;
    }

    /** The texts of the console, each line of which is a JSON object once the server has read its configuration. */
    private static List<String> messages() throws Exception {
        List<String> texts = new ArrayList<>();
        for (String line : server.console()) {
            if (line.startsWith("{")) {
                JsonNode entry = JSON.readTree(line);
                assertThat(entry.path("type").asText()).startsWith("liberty_");
                assertThat(entry.path("loglevel").asText()).isNotEmpty();
                texts.add(entry.path("message").asText());
            } else {
                assertThat(texts).as("a line after the first in JSON: %s", line).isEmpty();
            }
        }
        return texts;
    }

    private static double left(Page page, String selector) {
        return page.locator(selector).first().boundingBox().x;
    }
}
