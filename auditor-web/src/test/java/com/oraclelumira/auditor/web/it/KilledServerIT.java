package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor that is killed while it audits, on each database that it can keep its history in. */
class KilledServerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TARGET = "lumira-demo";

    /** How often; more of them fall into more steps of an audit. The seed is fixed so that a failure can be repeated. */
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("LUMIRA_TEST_KILLS", "1"));

    private final Random random = new Random(20261129);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void loses_no_audit_that_was_told_in_its_own_database() throws Exception {
        try (OwnServer server = OwnServer.start(folder, "alone", Map.of("lumira.demo", "true"))) {
            String url = "jdbc:h2:file:" + folder.resolve("data-alone/lumira");
            loses_nothing(server, url);
        }
    }

    @Test
    void loses_no_audit_that_was_told_in_postgresql_and_another_node_goes_on_with_them() throws Exception {
        try (Postgres postgres = Postgres.start(Path.of("/tmp"))) {
            Map<String, String> settings = Map.of(
                    "lumira.demo", "true", "lumira.database.url", postgres.url(), "lumira.database.user", "lumira");
            try (OwnServer one = OwnServer.start(folder, "one", settings)) {
                loses_nothing(one, postgres.url());
                Instant last = told(one.administrator());
                try (OwnServer other = OwnServer.start(folder, "other", settings)) {
                    assertThat(new Visitor(other.base(), one.log())
                                    .signedIn()
                                    .get("")
                                    .statusCode())
                            .as("the accounts are the same")
                            .isEqualTo(200);
                    Visitor visitor = new Visitor(other.base(), one.log()).signedIn();
                    Instant theirs = audited(visitor, last);
                    assertThat(told(one.administrator()))
                            .as("what one node audited the other shows")
                            .isAfterOrEqualTo(theirs);
                }
            }
        }
    }

    private void loses_nothing(OwnServer server, String url) throws Exception {
        Set<Instant> told = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Visitor visitor = server.administrator();
            told.add(audited(visitor, told(visitor)));
            post(visitor);
            Thread.sleep(random.nextInt(1_500));
            server.kill();
            assertThat(kept(url)).as("audits after kill %d", kill + 1).containsAll(told);
            assertThat(openFindings(url))
                    .as("open findings after kill %d", kill + 1)
                    .isEqualTo(found(url));
            server.startAgain();
        }
        assertThat(told(server.administrator()))
                .as("the last one is still shown")
                .isAfterOrEqualTo(max(told));
    }

    private static Instant max(Set<Instant> times) {
        return times.stream().max(Instant::compareTo).orElseThrow();
    }

    private static void post(Visitor visitor) throws IOException, InterruptedException {
        assertThat(visitor.post("", "api/v1/targets/" + TARGET + "/audits", Map.of())
                        .statusCode())
                .isEqualTo(202);
    }

    /** Asks for an audit and waits until one is told that ended after that instant. */
    private static Instant audited(Visitor visitor, Instant before) throws IOException, InterruptedException {
        post(visitor);
        Instant last = told(visitor);
        while (!last.isAfter(before)) {
            Thread.sleep(50);
            last = told(visitor);
        }
        return last;
    }

    /** When the latest audit ended, as the auditor tells it; long ago where there is none. */
    private static Instant told(Visitor visitor) throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.get("api/v1/targets");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode targets = JSON.readTree(answer.body());
        String at = targets.at("/targets/0/auditedAt").asText();
        return at.isEmpty() ? Instant.EPOCH : Instant.parse(at).truncatedTo(ChronoUnit.MICROS);
    }

    private static Set<Instant> kept(String url) throws SQLException {
        Set<Instant> kept = new HashSet<>();
        query(
                url,
                "select finished_at from audit",
                row -> kept.add(
                        row.getTimestamp(1, java.util.Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC")))
                                .toInstant()));
        return kept;
    }

    private static Map<String, String> openFindings(String url) throws SQLException {
        Map<String, String> open = new HashMap<>();
        query(
                url,
                "select fingerprint, target from finding where resolved_at is null",
                row -> open.put(row.getString(1), row.getString(2)));
        return open;
    }

    /** What the latest audits of all targets found, by their reports. */
    private static Map<String, String> found(String url) throws SQLException {
        Map<String, String> found = new HashMap<>();
        query(
                url,
                "select l.target, r.json from latest_audit l join audit a on a.id = l.audit_id"
                        + " join report r on r.digest = a.report_digest",
                row -> {
                    try {
                        for (JsonNode finding : JSON.readTree(row.getString(2)).path("findings")) {
                            found.put(finding.path("fingerprint").asText(), row.getString(1));
                        }
                    } catch (IOException e) {
                        throw new SQLException("a report that is no JSON", e);
                    }
                });
        return found;
    }

    /** Does something with a row. */
    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(String url, String sql, Reading reading) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "lumira", "");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }
}
