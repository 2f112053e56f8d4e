package com.oraclelumira.auditor.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real container is changed by hand under a running auditor; nobody asks for an audit. */
class LiveUpdateIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROJECT = "lumira-live-update";
    private static final String IMAGE = PROJECT + "/sleeper";
    private static final Path BUSYBOX = Path.of("/bin/busybox");
    private static final long PATIENCE_SECONDS = 60;
    private static final String COMPOSE = """
            services:
              db:
                image: %s
                command: [sleep, "100000"]
                network_mode: none
                mem_limit: 64m
            """.formatted(IMAGE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path stack;

    @BeforeEach
    void deploy() throws Exception {
        assumeTrue(succeeds("docker", "version"), "no Docker engine answers here");
        assumeTrue(succeeds("docker-compose", "version"), "no docker-compose here");
        assumeTrue(Files.isExecutable(BUSYBOX), "no " + BUSYBOX + " here");
        stack = Files.createDirectory(folder.resolve("stack"));
        Path root = Files.createDirectories(folder.resolve("root/bin"));
        Files.copy(BUSYBOX, root.resolve("sleep"), StandardCopyOption.COPY_ATTRIBUTES);
        run(
                "tar",
                "-C",
                folder.resolve("root").toString(),
                "-cf",
                folder.resolve("image.tar").toString(),
                ".");
        run("docker", "import", folder.resolve("image.tar").toString(), IMAGE);
        Files.writeString(stack.resolve("docker-compose.yml"), "version: '2.4'\n" + COMPOSE);
        run(
                "docker-compose",
                "-p",
                PROJECT,
                "-f",
                stack.resolve("docker-compose.yml").toString(),
                "up",
                "-d");
    }

    @AfterEach
    void takeDown() throws Exception {
        if (stack != null) {
            run(
                    "docker-compose",
                    "-p",
                    PROJECT,
                    "-f",
                    stack.resolve("docker-compose.yml").toString(),
                    "down",
                    "-t",
                    "0");
            run("docker", "rmi", IMAGE);
        }
    }

    @Test
    void limit_changed_by_hand_is_told_and_shown_without_a_reload() throws Exception {
        Map<String, String> settings = Map.of(
                "lumira.targets",
                "live",
                "lumira.target.live.folder",
                stack.toString(),
                "lumira.target.live.project",
                PROJECT,
                "lumira.target.live.schedule",
                "off");
        try (OwnServer server = OwnServer.start(folder, "live", settings);
                Chromium chromium = Chromium.start()) {
            Visitor visitor = server.administrator();
            assertThat(firstState(visitor)).isNotIn("drifted", "incomplete");
            BlockingQueue<String> told = visitor.events("api/v1/events");
            Page page = signedIn(chromium, server);
            Locator opened = page.locator("details.finding").first();
            opened.locator("summary").click();
            String id = opened.getAttribute("id");

            run("docker", "update", "--memory", "96m", "--memory-swap", "192m", PROJECT + "_db_1");

            JsonNode audit = JSON.readTree(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertThat(audit.path("target").asText()).isEqualTo("live");
            assertThat(audit.path("verdict").asText()).isEqualTo("drifted");
            assertThat(page.locator("h1").first())
                    .hasText("Drifted", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_SECONDS * 1_000));
            assertThat(page.locator("#" + id)).hasAttribute("open", "");
        }
    }

    private static String firstState(Visitor visitor) throws IOException, InterruptedException {
        String state = "pending";
        while (state.equals("pending")) {
            Thread.sleep(100);
            state = JSON.readTree(visitor.get("api/v1/targets").body())
                    .at("/targets/0/state")
                    .asText();
        }
        return state;
    }

    private static Page signedIn(Chromium chromium, OwnServer server) {
        Page page = chromium.browser().newPage();
        page.navigate(server.base() + "sign-in");
        page.fill("input[name=name]", "admin");
        page.fill("input[name=password]", Visitor.PASSWORD);
        page.click("main button[type=submit]");
        page.navigate(server.base() + "targets/live");
        return page;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(command), output).isZero();
    }
}
