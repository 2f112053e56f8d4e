package com.oraclelumira.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.WaiverFile;
import com.oraclelumira.auditor.report.ReportFormat;
import com.oraclelumira.auditor.rule.RuleSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people accepted is judged like all else: in each report, at its line, in the verdict. */
class AcceptedFindingsTest {

    private static final Path CONSUMER = Path.of("src/it/consumer");
    private static final Auditor AUDITOR =
            new Auditor(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

    /** Every rule off but those of waivers, so that these alone decide. */
    private static final String ONLY_WAIVERS = """
            packs:
              build: {enabled: false}
              drift: {enabled: false}
              engine: {enabled: false}
              images: {enabled: false}
              isolation: {enabled: false}
              lint: {enabled: false}
              network: {enabled: false}
              operations: {enabled: false}
              resources: {enabled: false}
              secrets: {enabled: false}
              storage: {enabled: false}
            """;

    private static final String HOLDING = """
              - subject: expert-desk
                property: mem_limit
                reason: measured, see the ticket
                owner: ops
                expires: 2026-12-31
            """;
    private static final String EXPIRED = """
              - subject: expert-desk
                property: cpus
                reason: for the move
                owner: ops
                expires: 2026-11-23
            """;
    private static final String UNUSED = """
              - {subject: mysql, property: mem_limit, reason: old, owner: ops}
            """;
    private static final String BROAD = """
              - {subject: expert-desk, reason: busy, owner: ops}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheStack() throws Exception {
        Files.copy(CONSUMER.resolve("stack/docker-compose.yml"), folder.resolve("docker-compose.yml"));
    }

    @Test
    void a_waiver_that_holds_is_no_finding_and_the_verdict_is_clean() throws Exception {
        AuditReport report = audit(HOLDING);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.waiver()).isPresent());
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void an_expired_waiver_an_unused_one_and_a_broad_one_are_findings_at_their_lines() throws Exception {
        AuditReport report = audit(HOLDING + EXPIRED + UNUSED + BROAD);
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATIONS);
        assertThat(about(report))
                .extracting(AcceptedFindingsTest::line)
                .containsExactlyInAnyOrder(
                        "medium WVR-EXPIRED lumira-waivers.yaml:7: ended on 2026-11-23, so what it accepted is open"
                                + " again",
                        "low WVR-UNUSED lumira-waivers.yaml:12: accepts nothing that was found",
                        "low WVR-UNUSED lumira-waivers.yaml:13: accepts nothing that the waiver at"
                                + " lumira-waivers.yaml:2:5 does not accept before it",
                        "medium WVR-BROAD lumira-waivers.yaml:13: accepts every finding with subject expert-desk, also"
                                + " those that nobody has seen yet");
        assertThat(report.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void every_format_tells_of_the_waivers_and_where_they_stand(ReportFormat format) throws Exception {
        StringBuilder out = new StringBuilder();
        format.write(audit(HOLDING + EXPIRED + UNUSED + BROAD), out);
        assertThat(out.toString()).contains("WVR-EXPIRED", "WVR-UNUSED", "WVR-BROAD", "lumira-waivers.yaml");
    }

    @Test
    void no_waiver_accepts_a_finding_about_waivers() throws Exception {
        AuditReport report = audit(HOLDING + UNUSED + "  - {rule: WVR-UNUSED, reason: tired of it, owner: ops}\n");
        assertThat(about(report))
                .filteredOn(finding -> finding.rule().orElseThrow().equals("WVR-UNUSED"))
                .hasSize(2)
                .allMatch(finding -> finding.waiver().isEmpty());
    }

    @Test
    void what_is_found_of_waivers_keeps_its_fingerprint_when_lines_move() throws Exception {
        List<String> before = about(audit(HOLDING + UNUSED)).stream()
                .map(Finding::fingerprint)
                .toList();
        List<String> after = about(audit(UNUSED + HOLDING)).stream()
                .map(Finding::fingerprint)
                .toList();
        assertThat(before).hasSize(1).isEqualTo(after);
    }

    @Test
    void nobody_knows_what_is_unused_where_the_host_could_not_be_read() throws Exception {
        write(HOLDING + UNUSED + EXPIRED);
        AuditReport report = AUDITOR.audit(request(LiveSource.engine("unix://" + folder.resolve("no.sock"))));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(about(report))
                .extracting(finding -> finding.rule().orElseThrow())
                .containsExactly("WVR-EXPIRED");
    }

    @Test
    void a_lint_says_what_is_over_and_not_what_is_unused() throws Exception {
        write(HOLDING + EXPIRED);
        AuditReport report = AUDITOR.audit(request(LiveSource.none()));
        assertThat(about(report))
                .extracting(finding -> finding.rule().orElseThrow())
                .containsExactly("WVR-EXPIRED");
    }

    @Test
    void a_wrong_entry_is_named_at_its_place_and_the_others_hold() throws Exception {
        AuditReport report = audit(HOLDING + "  - {property: cpus, owner: ops}\n");
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("lumira-waivers.yaml:7:5: waivers[1]: has no reason"));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.findings()).anyMatch(finding -> finding.waiver().isPresent());
    }

    @Test
    void waivers_of_the_request_stand_in_for_those_beside_the_compose_file() throws Exception {
        write(EXPIRED);
        Acceptance given = new Acceptance(
                WaiverFile.read("ours.yaml", ("waivers:\n" + HOLDING).getBytes(UTF_8))
                        .rules(),
                List.of());
        assertThat(about(AUDITOR.audit(request(LiveSource.snapshot(CONSUMER.resolve("snapshot")))
                        .withAcceptance(given))))
                .isEmpty();
    }

    @Test
    void of_several_reports_a_waiver_is_unused_only_where_none_uses_it() throws Exception {
        Acceptance shared = new Acceptance(
                WaiverFile.read("ours.yaml", ("waivers:\n" + HOLDING + UNUSED + BROAD).getBytes(UTF_8))
                        .rules(),
                List.of());
        AuditReport uses = AUDITOR.audit(
                request(LiveSource.snapshot(CONSUMER.resolve("snapshot"))).withAcceptance(shared));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(
                other.resolve("docker-compose.yml"),
                Files.readString(folder.resolve("docker-compose.yml")).replace("512m", "2g"));
        AuditReport usesNot = AUDITOR.audit(request(LiveSource.snapshot(CONSUMER.resolve("snapshot")))
                .withDesired(DesiredSource.folder(other))
                .withAcceptance(shared));
        assertThat(about(usesNot))
                .extracting(AcceptedFindingsTest::line)
                .anyMatch(line -> line.contains("ours.yaml:2"));
        assertThat(about(AuditReport.together("host", List.of(uses, usesNot), shared)))
                .extracting(finding -> finding.rule().orElseThrow() + " "
                        + finding.location().orElseThrow().line())
                .containsExactlyInAnyOrder("WVR-UNUSED 7", "WVR-UNUSED 8", "WVR-BROAD 8");
    }

    private AuditReport audit(String waivers) throws Exception {
        write(waivers);
        return AUDITOR.audit(request(LiveSource.snapshot(CONSUMER.resolve("snapshot"))));
    }

    private void write(String waivers) throws Exception {
        Files.writeString(folder.resolve("lumira-waivers.yaml"), "waivers:\n" + waivers);
    }

    private AuditRequest request(LiveSource live) throws Exception {
        return AuditRequest.of(DesiredSource.folder(folder), live, "docker-compose.yml")
                .withRuleSettings(RuleSettings.read("settings", ONLY_WAIVERS.getBytes(UTF_8)));
    }

    private static List<Finding> about(AuditReport report) {
        return report.findings().stream()
                .filter(finding ->
                        finding.rule().filter(rule -> rule.startsWith("WVR-")).isPresent())
                .toList();
    }

    private static String line(Finding finding) {
        return finding.severity().id() + " " + finding.rule().orElseThrow() + " "
                + finding.location()
                        .map(place -> place.file() + ":" + place.line())
                        .orElse("nowhere") + ": "
                + finding.message();
    }
}
