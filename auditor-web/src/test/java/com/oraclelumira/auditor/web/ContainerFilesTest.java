package com.oraclelumira.auditor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerFilesTest {

    private static final Path DOCKER = Path.of("src", "main", "docker").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void own_lint_has_nothing_to_say_but_the_proxys_socket_which_is_waived_with_its_reason() throws Exception {
        AuditReport report = lint(DOCKER);

        assertThat(report.verdict()).isEqualTo(AuditReport.Verdict.CLEAN);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).contains("CNT-SOCKET-MOUNT");
            assertThat(finding.subject().service()).contains("socket-proxy");
            assertThat(finding.waiver().map(Waiver::reason).orElseThrow())
                    .contains("nothing but the auditor's reading");
        });
    }

    @Test
    void waiver_covers_no_other_weakness() throws Exception {
        String compose = Files.readString(DOCKER.resolve("compose.yaml"));
        Files.copy(DOCKER.resolve("lumira-waivers.yaml"), folder.resolve("lumira-waivers.yaml"));
        Files.writeString(
                folder.resolve("compose.yaml"), compose.replaceFirst("cap_drop: \\[ALL]", "privileged: true"));

        AuditReport report = lint(folder);

        assertThat(report.verdict()).isEqualTo(AuditReport.Verdict.VIOLATIONS);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.waiver().isEmpty())
                        .map(Finding::rule))
                .isNotEmpty();
    }

    @Test
    void proxy_lets_pass_what_the_guide_lists_and_nothing_else() throws Exception {
        String guide = Files.readString(Path.of("..", "src-docs", "socket-proxy.md"));
        String listed = guide.substring(guide.indexOf("## nginx")).split("```", 3)[1];
        List<String> proxy = stripped(Files.readString(DOCKER.resolve("nginx.conf")));

        assertThat(proxy).containsSequence(stripped(listed));
        assertThat(proxy.stream().filter(line -> line.startsWith("location "))).hasSize(2);
        assertThat(proxy.stream().filter(line -> line.startsWith("listen "))).hasSize(1);
    }

    private static AuditReport lint(Path where) throws InterruptedException {
        return new Auditor()
                .audit(AuditRequest.of(DesiredSource.folder(where), LiveSource.none(), "compose.yaml")
                        .withTarget("lint"));
    }

    private static List<String> stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
