package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    private static final Path LUMIRA = Path.of("../src-docs/lumira");

    private final Auditor auditor = new Auditor();

    @Test
    void the_described_stack_has_its_two_defects_each_once() throws Exception {
        AuditReport report = lint(LUMIRA.resolve("as-described"));
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(rules(report, "LNT-")).containsExactlyInAnyOrder("LNT-DEPENDS-UNDECLARED", "LNT-VOLUME-UNDECLARED");
    }

    @Test
    void the_described_stack_gets_the_improvements_that_its_description_asks_for() throws Exception {
        AuditReport report = lint(LUMIRA.resolve("as-described"));
        assertThat(rules(report, "")).contains("OPS-HEALTH-MISSING", "RES-MEM-LIMIT", "RES-CPU-LIMIT");
    }

    @Test
    void the_reference_stack_has_no_defect() throws Exception {
        assertThat(rules(lint(LUMIRA.resolve("infrastructure")), "LNT-")).isEmpty();
    }

    @Test
    void a_misspelt_key_is_a_finding_and_the_rules_still_run(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("docker-compose.yml"), """
                services:
                  site:
                    image: nginx:latest
                    privileged: true
                    enviroment: {A: b}
                """);
        AuditReport report = lint(folder);
        assertThat(rules(report, "")).contains("LNT-SCHEMA", "CNT-PRIVILEGED");
        assertThat(report.findings())
                .filteredOn(
                        finding -> finding.rule().filter("LNT-SCHEMA"::equals).isPresent())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("enviroment", "environment");
                    assertThat(finding.location().orElseThrow().line()).isEqualTo(5);
                    assertThat(finding.subject().name()).isEqualTo("site");
                });
    }

    private AuditReport lint(Path folder) throws InterruptedException {
        return auditor.audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.none(), "docker-compose.yml"));
    }

    private static List<String> rules(AuditReport report, String prefix) {
        return report.findings().stream()
                .filter(Finding::counts)
                .map(Finding::rule)
                .flatMap(rule -> rule.stream())
                .filter(rule -> rule.startsWith(prefix))
                .toList();
    }
}
