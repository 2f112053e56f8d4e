package com.oraclelumira.auditor.web.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.PropertyPath;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recorded Lumira stack that the demo shows; {@code .ci/record-demo} makes it. */
class DemoRecordingTest {
    private static final String COMPOSE_FILE = "infrastructure/docker-compose.yml";

    @Test
    void demo_shows_the_seven_changes_made_by_hand_and_no_other() throws Exception {
        assertThat(drifts(audit()))
                .containsExactlyInAnyOrder(
                        "adminer container",
                        "dolibarr environment.DOLI_URL_ROOT",
                        "expert-desk labels.traefik.http.routers.oracle-desk.rule",
                        "expert-desk restart",
                        "main-app mem_limit",
                        "mysql networks.debug",
                        "mysql ports");
    }

    @Test
    void desired_side_is_the_reference_stack_as_it_is_today() throws Exception {
        Path stack = Path.of("..", "src-docs", "lumira").resolve(COMPOSE_FILE);

        assertThat(demo().resolve("desired").resolve(COMPOSE_FILE)).hasSameTextualContentAs(stack);
    }

    @Test
    void listed_files_are_the_files_there_are() throws Exception {
        Path demo = demo();
        try (Stream<Path> files = Files.walk(demo)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> demo.relativize(file).toString())
                    .filter(name -> !name.equals("files.txt"))
                    .sorted()
                    .toList();

            assertThat(Files.readAllLines(demo.resolve("files.txt"))).isEqualTo(there);
        }
    }

    private static AuditReport audit() throws Exception {
        return new Auditor()
                .audit(AuditRequest.of(
                                DesiredSource.folder(demo().resolve("desired")),
                                LiveSource.snapshot(demo().resolve("snapshot")))
                        .withCompose(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of(), COMPOSE_FILE)
                                .withProjectName("lumira")));
    }

    private static List<String> drifts(AuditReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT && finding.counts())
                .map(finding -> finding.subject().name() + " "
                        + finding.property().map(PropertyPath::toString).orElse(""))
                .toList();
    }

    private static Path demo() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(DemoRecordingTest.class.getResource("/demo"), "no demo")
                .toURI());
    }
}
