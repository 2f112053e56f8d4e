package com.oraclelumira.auditor;

import static com.oraclelumira.auditor.live.docker.FakeEngine.answer;
import static com.oraclelumira.auditor.live.docker.FakeEngine.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.live.docker.FakeEngine;
import com.oraclelumira.auditor.live.docker.FakeEngine.Behaviour;
import com.oraclelumira.auditor.live.docker.RecordedEngine;
import com.oraclelumira.auditor.model.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clean stack on an engine that fails at one thing: the audit comes to an end, says what it could not read, and takes
 * nothing that it could not read for drift.
 */
class ReadingTroubleTest {

    private static final Clock LATER = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String API = "/v1.45";
    private static final String CONTAINER = "b5149b5896b493d3e476edc2f53425ddaae3df07cb5d38b8b65cb1e4f205cb6b";
    private static final String CONTAINER_PATH = API + "/containers/" + CONTAINER + "/json";
    private static final String NAME = "rich-health-shell-1";
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Auditor AUDITOR = new Auditor(LATER);

    private FakeEngine engine;

    @BeforeEach
    void start() throws Exception {
        engine = RecordedEngine.of(folder(), "1.45");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void engine_without_trouble_is_read_whole() throws Exception {
        AuditReport report = audit();

        assertThat(drifts(report)).isEmpty();
        assertThat(report.verdict()).isNotEqualTo(Verdict.INCOMPLETE);
        assertThat(report.problems()).noneMatch(problem -> problem.toString().contains("could not be read"));
    }

    @Test
    void container_that_disappears_for_good_is_looked_for_again_and_said() throws Exception {
        engine.on(CONTAINER_PATH, answer(404, "{\"message\":\"No such container\"}"));

        said(audit(), "containers of the project: come and go while they are read");
    }

    @ParameterizedTest
    @CsvSource({
        "409, 'removal of container is already in progress'",
        "500, 'driver failed'",
        "503, 'the engine is shutting down'"
    })
    void container_that_is_refused_is_said(int status, String words) throws Exception {
        engine.on(CONTAINER_PATH, answer(status, "{\"message\":\"" + words + "\"}"));

        said(audit(), "containers " + NAME + ": could not be read: HTTP " + status + ": " + words);
    }

    @Test
    void container_whose_answer_never_comes_is_said_within_the_time_limit() throws Exception {
        engine.on(CONTAINER_PATH, exchange -> sleep(60_000));

        said(audit(SHORT), "containers " + NAME + ": could not be read: not answered within the time limit");
    }

    @Test
    void answer_that_trickles_is_given_up_at_the_time_limit() throws Exception {
        engine.on(CONTAINER_PATH, trickle());

        said(audit(SHORT), "containers " + NAME + ": could not be read: not answered within the time limit");
    }

    @Test
    void answer_that_breaks_off_is_said() throws Exception {
        engine.on(CONTAINER_PATH, exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("{\"Id\":\"".getBytes(UTF_8));
            exchange.close();
        });

        said(audit(), "containers " + NAME + ": could not be read: the engine closed the connection");
    }

    @Test
    void json_that_ends_in_the_middle_is_said() throws Exception {
        engine.on(CONTAINER_PATH, json("{\"Id\":\"" + CONTAINER + "\",\"Config\":{"));

        said(audit(), "containers " + NAME + ": could not be read: the answer ends in the middle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/containers/json", "/networks", "/volumes"})
    void listing_that_fails_is_said(String listing) throws Exception {
        engine.on(API + listing, answer(500, "{\"message\":\"database is locked\"}"));

        said(audit(), "could not be read: HTTP 500: database is locked");
    }

    @Test
    void images_that_cannot_be_read_are_said() throws Exception {
        String base = "lumira/base:1";
        engine.on(API + "/images/" + base + "/json", answer(500, "{\"message\":\"layer does not exist\"}"));

        said(audit(), "images " + base + ": could not be read: HTTP 500: layer does not exist");
    }

    @Test
    void info_that_fails_leaves_the_audit_whole() throws Exception {
        engine.on(API + "/info", answer(500, "{\"message\":\"x\"}"));

        AuditReport report = audit();

        assertThat(drifts(report)).isEmpty();
        assertThat(report.verdict()).isNotEqualTo(Verdict.INCOMPLETE);
        assertThat(texts(report)).contains("info of the engine: could not be read: HTTP 500: x");
    }

    @Test
    void engine_that_goes_away_in_the_middle_is_said() throws Exception {
        engine.on(CONTAINER_PATH, exchange -> engine.close());

        said(audit(), "could not be read: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "silent"})
    void engine_that_does_not_say_which_it_is_ends_with_the_time_limit(String how) throws Exception {
        engine.on("/version", how.equals("slow") ? trickle() : exchange -> sleep(60_000));

        AuditReport report = audit(Duration.ofSeconds(2));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(texts(report))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("tcp://127.0.0.1:")
                        .contains("no answer within the time limit of the reading"));
        assertThat(drifts(report)).isEmpty();
    }

    @Test
    void engine_that_is_back_is_read_again_by_the_same_auditor() throws Exception {
        engine.on(CONTAINER_PATH, answer(503, "{\"message\":\"starting\"}"));
        assertThat(audit().verdict()).isEqualTo(Verdict.INCOMPLETE);

        engine.close();
        engine = RecordedEngine.of(folder(), "1.45");

        assertThat(audit().verdict()).isNotEqualTo(Verdict.INCOMPLETE);
    }

    private void said(AuditReport report, String problem) {
        assertThat(drifts(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(texts(report)).anySatisfy(text -> assertThat(text).contains(problem));
    }

    private static List<String> texts(AuditReport report) {
        return report.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> drifts(AuditReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT && finding.counts())
                .map(Finding::message)
                .toList();
    }

    private AuditReport audit() throws Exception {
        return audit(Duration.ofMinutes(2));
    }

    private AuditReport audit(Duration limit) throws Exception {
        AuditRequest request = AuditRequest.of(
                        DesiredSource.folder(folder()),
                        LiveSource.engine(engine.endpoint().toString()))
                .withCompose(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of())
                        .withProjectName("rich"))
                .withTimeLimit(limit);
        return AUDITOR.audit(request);
    }

    /** A byte now and then, so that no single wait is ever long. */
    private static Behaviour trickle() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep(100);
            }
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path folder() throws Exception {
        return Path.of(ReadingTroubleTest.class.getResource("/drift/rich-26.1").toURI());
    }
}
