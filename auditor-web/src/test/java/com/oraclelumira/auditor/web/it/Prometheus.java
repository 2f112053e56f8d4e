package com.oraclelumira.auditor.web.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Prometheus as Debian packages it, with a data folder of its own. Tests that need it are skipped where there is none, and
 * say so.
 */
final class Prometheus implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final Path TOOL = Path.of("/usr/bin/promtool");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI base;

    private Prometheus(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts it with that configuration, which may name files of the folder. */
    static Prometheus start(Path folder, String configuration) throws IOException {
        need(PROGRAM);
        Files.writeString(folder.resolve("prometheus.yml"), configuration);
        int port = FreePort.any();
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** What promtool says to those arguments. */
    static String tool(String... arguments) throws IOException, InterruptedException {
        need(TOOL);
        Process process = new ProcessBuilder(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(TOOL.toString()), List.of(arguments).stream())
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? said : "failed: " + said;
    }

    /** The results of a query, once there are such as that; whatever there is when patience ends. */
    JsonNode query(String expression, Predicate<JsonNode> expected) throws IOException, InterruptedException {
        return get("api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8), expected);
    }

    /** The data of an answer of its interface, likewise. */
    JsonNode get(String path, Predicate<JsonNode> expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode data = JSON.missingNode();
        while (System.nanoTime() < end && process.isAlive()) {
            data = answer(path);
            if (expected.test(data)) {
                return data;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return data;
    }

    private JsonNode answer(String path) throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body()).path("data");
        } catch (java.net.ConnectException | com.fasterxml.jackson.core.JsonProcessingException notYet) {
            return JSON.missingNode();
        }
    }

    private static void need(Path program) {
        assumeTrue(Files.isExecutable(program), "no " + program + " here: install the Debian package prometheus");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
