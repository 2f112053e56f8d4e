package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts as a person sees them on their page and a program in the API, with a receiver that answers as the test wants. */
class AlertsBrowserIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "hook-path-nobody-may-see";
    private static final int PATIENCE = 120;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(400);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void hangUp() {
        receiver.stop(0);
    }

    @Test
    void reviewer_tests_a_receiver_has_a_dead_message_tried_again_and_silences_without_scripts() throws Exception {
        try (OwnServer server = OwnServer.start(folder, "alerts", settings());
                Chromium chromium = Chromium.start()) {
            Visitor visitor = server.administrator();
            awaitDead(visitor);
            try (BrowserContext context = chromium.reader(1280, 900, ColorScheme.LIGHT, "en-GB", false)) {
                Page page = signedIn(context, server);
                page.locator(".tools a", new Page.LocatorOptions().setHasText("Alerts"))
                        .click();
                assertThat(page.locator("#receiver-ops").textContent())
                        .contains("webhook", "from low on", "of all targets", "takes no messages; since", "400");
                assertThat(page.locator("h2#dead").innerText()).isEqualTo("Messages not taken 1");
                assertThat(page.content()).doesNotContain(SECRET);
                Chromium.picture(page, "alerts-dead");

                page.locator("#receiver-ops button").click();
                assertThat(page.locator("#tested").innerText()).startsWith("ops has refused the test: ");
                answer.set(204);
                page.locator("#receiver-ops button").click();
                assertThat(page.locator("#tested").innerText()).isEqualTo("ops has taken the test.");

                page.locator("section[aria-labelledby=dead] button").first().click();
                awaitDelivered(visitor);
                page.reload();
                assertThat(page.locator("#dead").count()).isZero();
                assertThat(page.locator("#receiver-ops").innerText()).contains("last delivered");
                page.locator(".preview > summary").click();
                assertThat(page.locator(".preview pre").innerText()).contains("and 1 more");
                Chromium.picture(page, "alerts-preview");

                page.fill("#silence-matchers", "everything");
                page.fill("#silence-reason", "we move the disks");
                page.locator("#silence button").click();
                assertThat(page.locator("#silence [role=alert]").innerText()).contains("“everything” names no alerts");
                assertThat(page.locator("#silence-reason").inputValue()).isEqualTo("we move the disks");
                page.fill("#silence-matchers", "target=lumira-demo, service=d*");
                page.locator("#silence button").click();
                Locator silence = page.locator("section[aria-labelledby=silences] tbody tr");
                assertThat(silence.textContent())
                        .contains("target=lumira-demo, service=d*", "active", "admin", "we move the disks");
                silence.locator("button").click();
                assertThat(page.locator("section[aria-labelledby=silences] tbody tr")
                                .count())
                        .isZero();

                page.navigate(server.base() + "log");
                assertThat(page.locator("main").innerText())
                        .contains("sent a test to a receiver", "had a message tried again", "made a silence")
                        .contains("ended a silence")
                        .doesNotContain(SECRET);
            }
            pagesFitAnyScreenAndLanguage(server, chromium);
            programsDoTheSame(visitor);
        }
    }

    private void pagesFitAnyScreenAndLanguage(OwnServer server, Chromium chromium) throws Exception {
        for (Screen screen : Screen.values()) {
            try (BrowserContext context = screen.reader(chromium)) {
                Page page = signedIn(context, server);
                page.locator(".found .life a").first().click();
                page.locator("#silence-this").click();
                page.waitForSelector("#silence-matchers");
                assertThat(page.locator("#silence-matchers").inputValue()).matches("fingerprint=[0-9a-f]{16}");
                page.locator(".preview > summary").click();
                Chromium.picture(page, "alerts-" + screen);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(screen.width());
                assertThat(BrowserIT.barriers(page)).as(screen.name()).isEmpty();
            }
        }
    }

    private static void programsDoTheSame(Visitor visitor) throws Exception {
        assertThat(json(visitor.get("api/v1/receivers"))
                        .at("/receivers/0/state")
                        .asText())
                .isEqualTo("ok");
        assertThat(visitor.get("api/v1/receivers").body()).doesNotContain(SECRET);
        HttpResponse<String> tested = visitor.post("", "api/v1/receivers/ops/test", Map.of());
        assertThat(json(tested).path("outcome").asText()).isEqualTo("delivered");
        assertThat(visitor.post("", "api/v1/receivers/none/test", Map.of()).statusCode())
                .isEqualTo(404);
        JsonNode problem = json(visitor.get("api/v1/alerts?state=lost"));
        assertThat(problem.path("detail").asText()).isEqualTo("state: got 'lost'; accepted: waiting, delivered, dead");
        HttpResponse<String> made = visitor.post(
                "", "api/v1/silences", Map.of("matchers", "target=lumira-demo", "reason", "move", "lasts", "PT2H"));
        assertThat(made.statusCode()).isEqualTo(201);
        String id = json(made).path("id").asText();
        assertThat(json(visitor.get("api/v1/silences")).at("/silences/0/id").asText())
                .isEqualTo(id);
        HttpResponse<String> refused = visitor.post("", "api/v1/silences", Map.of("matchers", "x"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("detail").asText()).startsWith("matchers: got 'x'; accepted: FIELD=PATTERN");
        assertThat(visitor.post("", "api/v1/alerts/none/retry", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> settings() {
        return Map.of(
                "lumira.demo", "true",
                "lumira.receivers", "ops",
                "lumira.receiver.ops.type", "webhook",
                "lumira.receiver.ops.url",
                        "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + SECRET,
                "lumira.receiver.ops.allow-local", "true",
                "lumira.receiver.ops.stability", "PT0S",
                "lumira.receiver.ops.group-wait", "PT0S");
    }

    private static void awaitDead(Visitor visitor) throws Exception {
        await(visitor, "dead");
    }

    private void awaitDelivered(Visitor visitor) throws Exception {
        await(visitor, "delivered");
        assertThat(received).anyMatch(body -> body.contains("lumira-demo"));
    }

    private static void await(Visitor visitor, String state) throws Exception {
        String path = "api/v1/alerts?state=" + state;
        for (int i = 0; i < PATIENCE && json(visitor.get(path)).path("alerts").isEmpty(); i++) {
            Thread.sleep(500);
        }
        assertThat(json(visitor.get(path)).path("alerts")).as(state).isNotEmpty();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static Page signedIn(BrowserContext context, OwnServer server) {
        Page page = context.newPage();
        page.navigate(server.base().toString());
        BrowserIT.signIn(page);
        return page;
    }
}
