import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The steps of {@code load-test}, which says what they are for. */
class LoadTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONTAINERS = 1_000;
    private static final int STORED = 100_000;
    private static final int REQUESTS = 200;
    private static final int WARM_UP = 40;
    private static final double LIMIT_MILLIS = 60;
    private static final String PASSWORD = "correct horse battery staple";

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "host" -> host(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            case "history" -> history(arguments[1]);
            case "pages" -> pages(URI.create(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException("step: not known, got " + arguments[0]);
        }
    }

    /** A snapshot of a host with many containers, and the Compose file of a project that some of them belong to. */
    private static void host(Path demo, Path to, int services) throws IOException {
        Path snapshot = Files.createDirectories(to.resolve("snapshot"));
        Path desired = Files.createDirectories(to.resolve("desired"));
        for (String name : List.of("images", "networks", "volumes", "info", "version")) {
            Files.copy(demo.resolve(name + ".json"), snapshot.resolve(name + ".json"));
        }
        JsonNode container = JSON.readTree(demo.resolve("containers.json").toFile()).get(0);
        JsonNode listed = JSON.readTree(demo.resolve("list.json").toFile()).get(0);
        ArrayNode containers = JSON.createArrayNode();
        ArrayNode list = JSON.createArrayNode();
        StringBuilder compose = new StringBuilder("name: big\nservices:\n");
        for (int i = 0; i < CONTAINERS; i++) {
            String project = i < services ? "big" : "other-" + i / 20;
            String service = String.format(Locale.ROOT, "web-%04d", i);
            String name = "/" + project + "-" + service + "-1";
            String id = String.format(Locale.ROOT, "%064x", i + 1);
            ObjectNode one = container.deepCopy();
            one.put("Id", id).put("Name", name);
            ((ObjectNode) one.get("Config")).set("Labels", labels(project, service));
            containers.add(one);
            ObjectNode line = listed.deepCopy();
            line.put("Id", id).set("Labels", labels(project, service));
            line.putArray("Names").add(name);
            list.add(line);
            if (i < services) {
                compose.append("  ").append(service).append(": {image: 'adminer:4', mem_limit: 64m}\n");
            }
        }
        JSON.writeValue(snapshot.resolve("containers.json").toFile(), containers);
        JSON.writeValue(snapshot.resolve("list.json").toFile(), list);
        Files.writeString(desired.resolve("compose.yaml"), compose);
    }

    private static ObjectNode labels(String project, String service) {
        return JSON.createObjectNode()
                .put("com.docker.compose.project", project)
                .put("com.docker.compose.service", service)
                .put("com.docker.compose.container-number", "1")
                .put("com.docker.compose.oneoff", "False");
    }

    /** Findings of a year that have come and gone, with what happened to each. */
    private static void history(String url) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        String facts = "kind, drift_class, severity, subject_type, subject, service, replica, property, message, waived, state";
        String values = "'drift', 'changed', 'medium', 'service', ?, ?, 1, 'mem_limit', 'differs from git', false, 'same'";
        try (Connection connection = DriverManager.getConnection(url, "lumira", "");
                PreparedStatement finding = connection.prepareStatement("insert into finding (fingerprint, target, " + facts
                        + ", first_seen, opened_at, last_seen, resolved_at, reopened) values (?, 'big', " + values
                        + ", ?, ?, ?, ?, 0)");
                PreparedStatement event = connection.prepareStatement(
                        "insert into finding_event (audit_id, fingerprint, target, happened_at, change_id, " + facts
                                + ") values (?, ?, 'big', ?, ?, " + values + ")")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < STORED; i++) {
                String fingerprint = String.format(Locale.ROOT, "%016x", i + 1);
                String service = "gone-" + i % 500;
                Timestamp opened = Timestamp.from(now.toInstant().minus(Duration.ofMinutes(5L * (i + 2))));
                Timestamp resolved = Timestamp.from(opened.toInstant().plus(Duration.ofMinutes(5)));
                set(finding, fingerprint, service, service, opened, opened, resolved, resolved);
                set(event, "opened-" + i, fingerprint, opened, "opened", service, service);
                set(event, "resolved-" + i, fingerprint, resolved, "resolved", service, service);
                if (i % 1_000 == 999) {
                    finding.executeBatch();
                    event.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Reads pages as somebody who signed in does, one after the other; fails where one is too slow. */
    private static void pages(URI base, Path log) throws Exception {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(client, base, log);
        String state = "";
        while (!state.equals("drifted")) {
            state = JSON.readTree(get(client, base, "api/v1/targets").body()).at("/targets/0/state").asText();
            Thread.sleep(200);
        }
        int findings = JSON.readTree(get(client, base, "api/v1/targets/big/report").body()).path("findings").size();
        System.out.printf("%d containers, %d findings, %d findings stored%n", CONTAINERS, findings, STORED);
        boolean slow = false;
        for (String page : List.of("", "targets/big", "sign-in")) {
            for (int i = 0; i < WARM_UP; i++) {
                get(client, base, page);
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                long begun = System.nanoTime();
                get(client, base, page);
                times.add((System.nanoTime() - begun) / 1e6);
            }
            Collections.sort(times);
            double p95 = times.get(REQUESTS * 95 / 100 - 1);
            slow |= p95 > LIMIT_MILLIS;
            System.out.printf(
                    Locale.ROOT, "/%-14s median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                    page, times.get(REQUESTS / 2), p95, times.get(REQUESTS - 1));
        }
        System.exit(slow ? 1 : 0);
    }

    private static void signIn(HttpClient client, URI base, Path log) throws Exception {
        Matcher printed = Pattern.compile("one-time password (\\S+)").matcher(Files.readString(log));
        if (!printed.find()) {
            throw new IllegalStateException("no first password in " + log);
        }
        post(client, base, "sign-in", "sign-in", Map.of("name", "admin", "password", printed.group(1)));
        post(client, base, "password", "password", Map.of("before", printed.group(1), "after", PASSWORD));
    }

    private static void post(HttpClient client, URI base, String page, String action, Map<String, String> fields)
            throws Exception {
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(get(client, base, page).body());
        String body = (csrf.find() ? "csrf=" + csrf.group(1) + "&" : "")
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        client.send(
                HttpRequest.newBuilder(base.resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, URI base, String page) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve(page)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
        return answer;
    }
}
