package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.lab.OwnEngine;
import com.oraclelumira.auditor.lab.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The daemon is restarted under a stack: what comes up again by itself is no drift, and what does not is. */
@Timeout(180)
class DaemonRestartIT {
    private static final String PROJECT = "lumira-it-restart";

    @TempDir
    Path folder;

    @Test
    void a_restart_of_the_daemon_is_no_drift_and_what_it_leaves_down_is() throws Exception {
        TestEngine.orSkip();
        Optional<String> obstacle = OwnEngine.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        Files.writeString(folder.resolve("compose.yaml"), """
                version: "2.4"
                services:
                  comes-back: {image: 'idle:1', command: [/busybox, sleep, '10000'], network_mode: none, restart: always}
                  stays-down: {image: 'idle:1', command: [/busybox, sleep, '10000'], network_mode: none}
                """);
        try (OwnEngine own = OwnEngine.start()) {
            TestEngine engine = own.engine();
            engine.importBusybox("idle:1");
            engine.compose(folder, Stream.of("-p", PROJECT, "-f", "compose.yaml", "up", "-d"));
            assertThat(drifts(audit(engine))).isEmpty();

            own.down();
            assertThat(audit(engine).verdict()).isEqualTo(AuditReport.Verdict.INCOMPLETE);

            own.up();
            assertThat(drifts(audit(engine))).containsExactly("stays-down state");
            engine.compose(folder, Stream.of("-p", PROJECT, "-f", "compose.yaml", "down", "-t", "0"));
        }
    }

    private AuditReport audit(TestEngine engine) throws InterruptedException {
        return new Auditor()
                .audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.engine(engine.endpoint()))
                        .withCompose(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of())
                                .withProjectName(PROJECT)));
    }

    private static List<String> drifts(AuditReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT && finding.counts())
                .map(finding ->
                        finding.subject().name() + " " + finding.property().orElseThrow())
                .toList();
    }
}
