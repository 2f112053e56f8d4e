package com.oraclelumira.auditor.cli;

import static com.oraclelumira.auditor.live.docker.FakeEngine.answer;
import static com.oraclelumira.auditor.live.docker.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.live.Redacted;
import com.oraclelumira.auditor.live.SnapshotReader;
import com.oraclelumira.auditor.live.docker.FakeEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {

    private static final String CONTAINER = """
            {"Id":"c1","Name":"/web","Image":"sha256:1","HostConfig":{},
             "Args":["--dsn","postgres://shop:Kq8vTz61Lw@db/shop","Kq8vTz61LwXy99"],
             "Config":{"Image":"web:1","Cmd":["run","Kq8vTz61LwXy99"],
                       "Env":["DB_PASSWORD=Kq8vTz61LwXy99","TZ=Europe/Paris","EMPTY=","BARE"],
                       "Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"web","api.token":"Zr5nWq27TbMm31"}}}
            """;
    private static final String IMAGE = """
            {"Id":"sha256:1","RepoTags":["web:1"],"Config":{"Env":["TZ=Europe/Paris"]}}
            """;

    private static final String HISTORY = """
            [{"Id":"sha256:1","CreatedBy":"ENV DB_PASSWORD=Kq8vTz61LwXy99 TZ=Europe/Paris","Size":0},
             {"Id":"<missing>","CreatedBy":"RUN |1 TOKEN=Zr5nWq27TbMm31 /bin/sh -c make # buildkit","Size":5}]
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FakeEngine fake;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeEngine()
                .on("/v1.41/containers/json", json("[{\"Id\":\"c1\",\"Names\":[\"/web\"]}]"))
                .on("/v1.41/containers/c1/json", json(CONTAINER))
                .on("/v1.41/containers/c1/changes", json("null"))
                .on("/v1.41/images/sha256:1/json", json(IMAGE))
                .on("/v1.41/images/sha256:1/history", json(HISTORY))
                .on("/v1.41/images/web:1/json", json(IMAGE));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void engine_is_written_down_and_read_back() throws Exception {
        int status = run("--changes");

        assertThat(status).isZero();
        assertThat(out.toString()).contains("1 containers, 1 images, 0 networks, 0 volumes of tcp://");
        assertThat(err.toString()).contains("holds environment values in clear; --redact writes placeholders");
        LiveState state = read();
        assertThat(state.unread()).isEmpty();
        assertThat(state.containers().get(0).at("/Config/Env/0").asText()).isEqualTo("DB_PASSWORD=Kq8vTz61LwXy99");
        assertThat(state.changes()).containsKey("c1");
        assertThat(state.images().get(0).history().orElseThrow())
                .isEqualTo(new com.fasterxml.jackson.databind.ObjectMapper().readTree(HISTORY));
    }

    @Test
    void redacted_snapshot_holds_no_secret_and_keeps_what_is_equal_equal() throws Exception {
        int status = run("--redact");

        assertThat(status).isZero();
        assertThat(err.toString()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("Kq8vTz61Lw", "Zr5nWq27TbMm31", "Europe/Paris"));
        }
        LiveState state = read();
        String[] zone = state.containers().get(0).at("/Config/Env/1").asText().split("=", 2);
        assertThat(zone[0]).isEqualTo("TZ");
        assertThat(Redacted.isPlaceholder(zone[1])).isTrue();
        assertThat(state.images().get(0).config().at("/Env/0").asText()).isEqualTo(String.join("=", zone));
        assertThat(state.images()
                        .get(0)
                        .history()
                        .orElseThrow()
                        .at("/0/CreatedBy")
                        .asText())
                .matches("ENV DB_PASSWORD=\\[redacted [0-9a-f]+] TZ=\\[redacted [0-9a-f]+]");
        assertThat(state.containers().get(0).at("/Config/Env/2").asText()).isEqualTo("EMPTY=");
        assertThat(state.containers().get(0).at("/Config/Env/3").asText()).isEqualTo("BARE");
        assertThat(state.containers().get(0).label("com.docker.compose.service"))
                .contains("web");
    }

    @Test
    void what_cannot_be_read_ends_with_status_2_and_leaves_no_file() {
        fake.on("/v1.41/volumes", answer(500, "{\"message\":\"plugin down\"}"));

        int status = run();

        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .contains("warning: volumes of the project: could not be read: HTTP 500: plugin down");
        assertThat(folder.resolve("volumes.json")).doesNotExist();
        assertThat(folder.resolve("containers.json")).exists();
    }

    @Test
    void engine_that_is_not_there_is_an_error_without_a_stack_trace() {
        fake.close();

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("error: tcp://127.0.0.1:").contains("no engine listens here");
    }

    @Test
    void time_limit_must_be_positive() {
        assertThat(run("--timeout", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--timeout: must be a number of seconds above 0, got 0");
    }

    private int run(String... more) {
        try {
            String[] common = {"snapshot", "--host", fake.endpoint().toString(), "-p", "shop", "-o", folder.toString()};
            String[] all = Stream.of(common, more).flatMap(Arrays::stream).toArray(String[]::new);
            return LumiraAudit.run(new PrintWriter(out), new PrintWriter(err, true), all);
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    private LiveState read() throws Exception {
        return new SnapshotReader(folder).read(ReadScope.ofWholeHost(Duration.ofSeconds(5)));
    }
}
