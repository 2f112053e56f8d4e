package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.live.Redacted;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditorTest {

    private static final Path CONSUMER = Path.of("src/it/consumer");

    private final Auditor auditor = new Auditor();

    @TempDir
    private Path folder;

    private String compose = "";

    @BeforeEach
    void copyTheStack() throws IOException {
        compose = Files.readString(CONSUMER.resolve("stack/docker-compose.yml"));
    }

    @Test
    void a_changed_limit_is_one_drift_with_its_place_and_its_way_back() throws Exception {
        AuditReport report = audit(compose, "snapshot");
        assertThat(report.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(drifts(report)).singleElement().satisfies(drift -> {
            assertThat(drift.property()).contains(PropertyPath.of("mem_limit"));
            assertThat(drift.location().orElseThrow().line()).isEqualTo(7);
            assertThat(drift.rule()).isPresent();
            assertThat(drift.remedies().get(0).text()).isEqualTo("docker update --memory 512m oracle_desk");
            assertThat(drift.evidence()).isNotEmpty();
        });
    }

    @Test
    void the_same_values_in_git_are_no_drift() throws Exception {
        AuditReport report = audit(compose.replace("512m", "2g"), "snapshot");
        assertThat(drifts(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATIONS);
    }

    @Test
    void a_value_that_git_does_not_hold_is_unverifiable_and_named() throws Exception {
        AuditReport report =
                audit(compose.replace("2g", "512m").replace("NODE_ENV: production", "NODE_ENV: ${STAGE}"), "snapshot");
        assertThat(drifts(report))
                .noneMatch(drift -> drift.property().orElseThrow().head().equals("environment"));
        assertThat(report.coverage().get(Outcome.UNVERIFIABLE)).isEqualTo(1);
        assertThat(report.unchecked()).anySatisfy(unchecked -> {
            assertThat(unchecked.property()).isEqualTo(PropertyPath.of("environment", "NODE_ENV"));
            assertThat(unchecked.reason()).contains("STAGE");
        });
        assertThat(report.verdict()).isNotEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_missing_env_file_is_named_and_makes_nothing_drift() throws Exception {
        String withFile = compose.replace("    mem_limit: 512m\n", "    mem_limit: 2g\n    env_file: secrets.env\n")
                .replace("      FEATURE_CHAT: \"true\"\n", "");
        AuditReport report = audit(withFile, "snapshot");
        assertThat(drifts(report)).isEmpty();
        assertThat(report.problems()).anySatisfy(problem -> {
            assertThat(problem.level()).isEqualTo(Problem.Level.UNRESOLVED);
            assertThat(problem.toString()).contains("secrets.env");
        });
    }

    @Test
    void a_mount_from_somebodys_home_is_unverifiable_whoever_audits() throws Exception {
        String withHome = compose.replace("512m", "2g")
                .replace(
                        "    networks:\n      - internal\nn",
                        "    volumes:\n      - ~/data:/data\n    networks:\n      - internal\nn");
        Files.writeString(folder.resolve("docker-compose.yml"), withHome);
        Path recording = recording(
                "\"Mounts\": []",
                "\"Mounts\": [{\"Type\":\"bind\",\"Source\":\"/root/data\",\"Destination\":\"/data\","
                        + "\"Mode\":\"rw\",\"RW\":true,\"Propagation\":\"rprivate\"}]");
        AuditReport report = auditor.audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.snapshot(recording))
                .withCompose(ComposeRequest.of(
                        ComposeRequest.Mode.TOLERANT, Map.of("HOME", "/home/auditor"), "docker-compose.yml")));
        assertThat(drifts(report)).isEmpty();
        assertThat(report.unchecked())
                .anySatisfy(
                        unchecked -> assertThat(unchecked.property()).isEqualTo(PropertyPath.of("volumes", "/data")));
    }

    @Test
    void a_placeholder_of_a_redacted_recording_is_unverifiable_but_an_added_key_is_drift() throws Exception {
        String placeholder = Redacted.placeholder("1a2b3c4d");
        Path recording = recording(
                "\"NODE_ENV=production\"", "\"NODE_ENV=" + placeholder + "\", \"DEBUG_KEY=" + placeholder + "\"");
        AuditReport report = auditor.audit(request(compose.replace("512m", "2g"), LiveSource.snapshot(recording)));
        assertThat(drifts(report))
                .extracting(drift -> drift.property().orElseThrow())
                .containsExactly(PropertyPath.of("environment", "DEBUG_KEY"));
        assertThat(report.unchecked())
                .extracting(AuditReport.Unchecked::property)
                .contains(PropertyPath.of("environment", "NODE_ENV"));
    }

    @Test
    void an_engine_that_does_not_answer_makes_the_verdict_incomplete() throws Exception {
        AuditReport report = auditor.audit(request(compose, LiveSource.engine("unix:///nowhere/docker.sock")));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("/nowhere/docker.sock"));
        assertThat(report.findings())
                .as("the desired side is judged all the same")
                .isNotEmpty();
    }

    @Test
    void a_repository_that_is_not_there_makes_the_verdict_incomplete() throws Exception {
        AuditRequest request = AuditRequest.of(
                DesiredSource.git(folder.resolve("none.git").toString(), "main"),
                LiveSource.snapshot(CONSUMER.resolve("snapshot")));
        assertThat(auditor.audit(request).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_file_that_is_no_compose_file_makes_the_verdict_incomplete() throws Exception {
        AuditReport report = audit("services: [", "snapshot");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains("docker-compose.yml"));
    }

    @Test
    void an_engine_that_is_silent_ends_with_the_time_limit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            AuditRequest request = request(compose, LiveSource.engine("tcp://127.0.0.1:" + silent.getLocalPort()))
                    .withTimeLimit(Duration.ofSeconds(1));
            AuditReport report = auditor.audit(request);
            assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @Test
    void an_interrupt_cancels_an_audit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            AuditRequest request = request(compose, LiveSource.engine("tcp://127.0.0.1:" + silent.getLocalPort()));
            CompletableFuture<Throwable> ended = new CompletableFuture<>();
            AtomicReference<AuditReport> unwanted = new AtomicReference<>();
            Thread waiting = new Thread(() -> {
                try {
                    unwanted.set(auditor.audit(request));
                } catch (InterruptedException e) {
                    ended.complete(e);
                }
            });
            waiting.start();
            silent.accept();
            waiting.interrupt();
            assertThat(ended.join()).isInstanceOf(InterruptedException.class);
            assertThat(unwanted.get()).isNull();
        }
    }

    @Test
    void a_time_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> request(compose, LiveSource.engine("x")).withTimeLimit(Duration.ZERO))
                .hasMessageContaining("time limit must be positive");
    }

    private AuditReport audit(String file, String snapshot) throws Exception {
        return auditor.audit(request(file, LiveSource.snapshot(CONSUMER.resolve(snapshot))));
    }

    /** The consumer's recording with that change to its container. */
    private Path recording(String before, String after) throws IOException {
        Path recording = Files.createDirectory(folder.resolve("recording"));
        for (String part : List.of("images", "networks", "volumes", "info", "version")) {
            Files.copy(CONSUMER.resolve("snapshot/" + part + ".json"), recording.resolve(part + ".json"));
        }
        String container = Files.readString(CONSUMER.resolve("snapshot/containers.json"));
        assertThat(container).contains(before);
        Files.writeString(recording.resolve("containers.json"), container.replace(before, after));
        return recording;
    }

    private AuditRequest request(String file, LiveSource live) throws IOException {
        Files.writeString(folder.resolve("docker-compose.yml"), file);
        return AuditRequest.of(DesiredSource.folder(folder), live, "docker-compose.yml");
    }

    private static List<Finding> drifts(AuditReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT && finding.counts())
                .toList();
    }
}
