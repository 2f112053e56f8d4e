package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches the deployed application as an operator does: by health, by metrics, by a real Prometheus. */
class OperationsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GUIDES = Path.of("..", "src-docs", "operations").toAbsolutePath();
    private static final String TOKEN = "api/v1/tokens";

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = DemoServer.audited();
    }

    @Test
    void readiness_says_whether_the_database_answers_and_schedules_run() throws Exception {
        Visitor stranger = server.visitor();

        JsonNode ready = JSON.readTree(stranger.get("/health/ready").body());

        assertThat(ready.path("status").asText()).isEqualTo("UP");
        assertThat(ready.findValuesAsText("name")).containsExactlyInAnyOrder("database", "schedule");
        assertThat(stranger.get("/health/started").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_are_for_whoever_brings_a_token() throws Exception {
        String token = token();

        HttpResponse<String> stranger = server.visitor().get("metrics");
        HttpResponse<String> forged = server.visitor().get("metrics", "Authorization", "Bearer made-up");
        HttpResponse<String> program = server.visitor().get("metrics", "Authorization", "Bearer " + token);

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).doesNotContain("lumira_");
        assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(program.body()).contains("lumira_schedule_running 1.0");
    }

    @Test
    void rules_are_sound_and_fire_as_their_own_tests_say() throws Exception {
        assertThat(Prometheus.tool("check", "rules", rules())).contains("SUCCESS");
        assertThat(Prometheus.tool(
                        "test",
                        "rules",
                        GUIDES.resolve("lumira-alerts-test.yml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void real_prometheus_scrapes_the_auditor_and_answers_what_the_dashboard_asks() throws Exception {
        server.administrator().post("", "targets/lumira-demo/audits", Map.of());
        Files.writeString(folder.resolve("token"), token());
        try (Prometheus prometheus = Prometheus.start(folder, configuration())) {
            JsonNode verdict = prometheus.query(
                    "lumira_verdict{target='lumira-demo'} == 1",
                    data -> data.at("/result/0/metric/verdict").asText().equals("drifted"));
            assertThat(verdict.at("/result/0/metric/verdict").asText()).isEqualTo("drifted");
            assertThat(prometheus
                            .query(
                                    "sum(lumira_findings)",
                                    data -> data.at("/result/0").isObject())
                            .at("/result/0/value/1")
                            .asInt())
                    .isPositive();

            for (String expression : dashboard()) {
                JsonNode data = prometheus.query(expression, JsonNode::isObject);
                assertThat(data.path("resultType").asText()).as(expression).isEqualTo("vector");
            }
            JsonNode rules = prometheus.get(
                    "api/v1/rules", data -> !data.findValuesAsText("health").contains("unknown"));
            assertThat(rules.findValuesAsText("health")).hasSizeGreaterThan(5).containsOnly("ok");
        }
    }

    private String token() throws Exception {
        HttpResponse<String> made =
                server.administrator().post("", TOKEN, Map.of("name", "prometheus", "scope", "read", "days", "1"));
        return JSON.readTree(made.body()).path("token").asText();
    }

    private String configuration() {
        return """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [%s]
                scrape_configs:
                  - job_name: lumira
                    metrics_path: %s
                    authorization: {credentials_file: %s}
                    static_configs: [{targets: ['%s']}]
                """.formatted(
                        rules(),
                        server.base().resolve("metrics").getPath(),
                        folder.resolve("token"),
                        server.base().getAuthority());
    }

    private static String rules() {
        return GUIDES.resolve("lumira-alerts.yml").toString();
    }

    /** Every question of the dashboard, about all auditors and targets. */
    private static List<String> dashboard() throws Exception {
        List<String> expressions =
                new ArrayList<>(JSON.readTree(Files.readString(GUIDES.resolve("grafana-dashboard.json")))
                        .findValuesAsText("expr"));
        expressions.replaceAll(
                expression -> expression.replace("$instance", ".*").replace("$target", ".*"));
        assertThat(expressions).hasSizeGreaterThan(10);
        return expressions;
    }
}
