package com.oraclelumira.auditor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.model.Problem;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportReaderTest {

    private final JsonReportReader reader = new JsonReportReader();

    static List<Path> recordings() throws Exception {
        URL root = Objects.requireNonNull(JsonReportReaderTest.class.getResource("/drift"));
        try (Stream<Path> folders = Files.list(Path.of(root.toURI()))) {
            return folders.filter(folder -> Files.exists(folder.resolve("containers.json")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_was_written_is_what_is_read() {
        for (AuditReport report :
                List.of(Reports.drifted(), Reports.withOrphan(), Reports.saying("a \"quoted\" line\n"))) {
            assertThat(reread(report).findings()).isEqualTo(report.findings());
            assertThat(reread(report).unchecked()).isEqualTo(report.unchecked());
            assertThat(reread(report).problems()).isEqualTo(report.problems());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void report_of_a_recorded_engine_survives_whole(Path folder) throws Exception {
        AuditReport report =
                new Auditor().audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.snapshot(folder)));

        assertThat(report.findings()).isNotEmpty();
        assertThat(reread(report)).isEqualTo(report);
    }

    @Test
    void message_that_had_to_be_cut_is_not_cut_again() {
        Problem cut = Problem.of(Problem.Level.WARNING, "somewhere", "x".repeat(5_000));

        assertThat(cut.message()).hasSizeLessThanOrEqualTo(2_000).endsWith("… (3040 more characters)");
        assertThat(Problem.of(Problem.Level.WARNING, "somewhere", cut.message()))
                .isEqualTo(cut);
    }

    @Test
    void text_that_is_no_report_is_refused_with_what_is_wrong() {
        assertThatThrownBy(() -> reader.read("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not JSON");
        assertThatThrownBy(() -> reader.read("{\"schemaVersion\":7}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schemaVersion is 7; accepted: 1");
        assertThatThrownBy(() -> reader.read(json(Reports.clean()).replace("\"clean\"", "\"spotless\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"spotless\"; accepted: [clean, violations, drifted, incomplete]");
    }

    private AuditReport reread(AuditReport report) {
        return reader.read(json(report));
    }

    private static String json(AuditReport report) {
        return new JsonReport().toJson(report).toString();
    }
}
