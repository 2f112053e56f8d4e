package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret of a stack's {@code .env} is in any report, whatever drifted; the values themselves were read. */
class NoSecretTest {

    private static final Pattern SECRET =
            Pattern.compile("(?m)^(\\w*(?:PASSWORD|SECRET|TOKEN|API_KEY)\\w*)=(\\S{4,})$");
    private static final Auditor AUDITOR = new Auditor();

    static Stream<Path> recordings() throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conformance"))) {
            found = files.filter(file -> file.endsWith(".env"))
                    .map(Path::getParent)
                    .filter(folder -> Files.exists(folder.resolve("containers.json")))
                    .sorted()
                    .toList();
        }
        assertThat(found).hasSizeGreaterThan(50);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void no_report_holds_a_secret_of_the_env_file(Path recording) throws Exception {
        List<String> secrets = SECRET.matcher(Files.readString(recording.resolve(".env")))
                .results()
                .map(match -> match.group(2))
                .toList();
        assertThat(secrets).isNotEmpty();
        AuditReport report =
                AUDITOR.audit(AuditRequest.of(DesiredSource.folder(recording), LiveSource.snapshot(recording))
                        .withCompose(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of())
                                .withProjectName("lumirav1-mvp")));
        assertThat(report.coverage()).isNotEmpty();
        for (ReportFormat format : ReportFormat.values()) {
            StringBuilder out = new StringBuilder();
            format.write(report, out);
            assertThat(out.toString()).doesNotContain(secrets);
        }
        assertThat(report.toString()).doesNotContain(secrets);
    }
}
