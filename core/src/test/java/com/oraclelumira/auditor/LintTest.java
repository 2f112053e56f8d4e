package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    private static final Path LUMIRA = Path.of("../src-docs/lumira");

    private final Auditor auditor = new Auditor();

    /**
     * What the stack's description asks for, and nothing else that counts as much: health checks, limits of processors and
     * memory, a backup of the volume. The two defects are what keeps it from being deployed.
     */
    @Test
    void the_described_stack_has_its_two_defects_and_what_its_description_asks_for_and_nothing_else() throws Exception {
        AuditReport report = lint(LUMIRA.resolve("as-described"));
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(of(report, Severity.CRITICAL)).isEmpty();
        assertThat(of(report, Severity.HIGH))
                .containsExactlyInAnyOrder(
                        "LNT-DEPENDS-UNDECLARED service dolibarr depends_on.mysql :34",
                        "LNT-VOLUME-UNDECLARED service dolibarr volumes./var/www/html :32");
        assertThat(of(report, Severity.MEDIUM))
                .containsExactlyInAnyOrder(
                        "OPS-HEALTH-MISSING service main-app healthcheck :3",
                        "OPS-HEALTH-MISSING service expert-desk healthcheck :12",
                        "OPS-HEALTH-MISSING service dolibarr healthcheck :21",
                        "RES-MEM-LIMIT service main-app mem_limit :3",
                        "RES-MEM-LIMIT service expert-desk mem_limit :12",
                        "RES-MEM-LIMIT service dolibarr mem_limit :21",
                        "RES-CPU-LIMIT service main-app cpus :3",
                        "RES-CPU-LIMIT service expert-desk cpus :12",
                        "RES-CPU-LIMIT service dolibarr cpus :21",
                        "OPS-BACKUP-UNDECLARED volume dolibarr_data labels :32");
    }

    /** The description wishes for a manager of secrets and for logs in one place; the rest is hardening that it leaves out. */
    @Test
    void the_described_stack_gets_hardening_below_that_and_its_password_as_a_note() throws Exception {
        AuditReport report = lint(LUMIRA.resolve("as-described"));
        assertThat(of(report, Severity.LOW))
                .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                .containsExactlyInAnyOrder(
                        "RES-LOG-ROTATE service main-app logging",
                        "RES-LOG-ROTATE service expert-desk logging",
                        "RES-LOG-ROTATE service dolibarr logging",
                        "CNT-CAP-DROP-ALL service main-app cap_drop",
                        "CNT-CAP-DROP-ALL service expert-desk cap_drop",
                        "CNT-CAP-DROP-ALL service dolibarr cap_drop",
                        "CNT-NO-NEW-PRIVS service main-app security_opt",
                        "CNT-NO-NEW-PRIVS service expert-desk security_opt",
                        "CNT-NO-NEW-PRIVS service dolibarr security_opt",
                        "RES-PIDS-LIMIT service main-app pids_limit",
                        "RES-PIDS-LIMIT service expert-desk pids_limit",
                        "RES-PIDS-LIMIT service dolibarr pids_limit",
                        "CNT-ROOTFS-RW project as-described read_only",
                        "NET-NO-SEGMENT project as-described networks");
        assertThat(of(report, Severity.INFO))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "SEC-ENV-DELIVERED",
                        "LNT-VAR-UNSET",
                        "IMG-NO-DIGEST",
                        "LNT-NAME",
                        "LNT-VERSION",
                        "RES-ULIMITS",
                        "RES-ULIMITS",
                        "RES-ULIMITS");
    }

    @Test
    void an_unset_variable_gets_a_remedy_that_can_be_copied() throws Exception {
        assertThat(lint(LUMIRA.resolve("as-described")).findings())
                .filteredOn(finding ->
                        finding.rule().filter("LNT-VAR-UNSET"::equals).isPresent())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.remedies().get(0).text()).endsWith("${MYSQL_PASSWORD:-DEFAULT}"));
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

    private static List<String> of(AuditReport report, Severity severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.rule().orElseThrow() + " " + finding.subject() + " "
                        + finding.property().map(Object::toString).orElse("") + " "
                        + finding.location().map(place -> ":" + place.line()).orElse(""))
                .toList();
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
