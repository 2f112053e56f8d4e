package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.rule.RuleSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of a user's own in a whole audit: where they come from, and that none can hang or exhaust it. */
class UserRulesTest {

    private static final Auditor AUDITOR = new Auditor();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheStack() throws IOException {
        String words = IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining(", "));
        Files.writeString(
                folder.resolve("compose.yaml"),
                "name: shop\nservices:\n  site:\n    image: nginx:1.27\n    privileged: true\n    command: [" + words
                        + "]\n");
    }

    @Test
    void rules_beside_the_compose_file_judge_with_the_bundled_ones() throws Exception {
        rule("lumira-rules", "service.image.startsWith('nginx')");
        assertThat(rules(lint())).contains("ACME-RULE", "CNT-PRIVILEGED");
    }

    @Test
    void folder_of_packs_beside_the_compose_file_is_read_pack_by_pack() throws Exception {
        rule("lumira-rules/acme", "service.image.startsWith('nginx')");
        assertThat(rules(lint())).contains("ACME-RULE");
    }

    @Test
    void rules_come_from_the_commit_that_is_audited_and_not_from_the_disk() throws Exception {
        rule("lumira-rules", "service.image.startsWith('nginx')");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("rules")
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
        rule("lumira-rules", "service.image.startsWith('apache')");
        AuditReport committed = AUDITOR.audit(
                AuditRequest.of(DesiredSource.git(folder.toString(), "HEAD"), LiveSource.none(), "compose.yaml"));
        assertThat(rules(committed)).contains("ACME-RULE");
        assertThat(rules(lint())).doesNotContain("ACME-RULE");
    }

    @Test
    void rules_of_the_request_stand_in_for_those_beside_the_compose_file() throws Exception {
        rule("lumira-rules", "true");
        rule("other", "service.image.startsWith('apache')");
        AuditReport report = AUDITOR.audit(request().withRulePacks(List.of(folder.resolve("other"))));
        assertThat(rules(report)).doesNotContain("ACME-RULE").contains("CNT-PRIVILEGED");
    }

    @Test
    void refused_rule_is_named_at_its_place_with_the_candidates_and_the_others_judge() throws Exception {
        rule("lumira-rules", "service.imgae == 'nginx'");
        AuditReport report = lint();
        assertThat(report.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("lumira-rules/ACME-RULE.yaml:6:14: ACME-RULE when: ")
                        .contains("imgae", "image"));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(rules(report)).contains("CNT-PRIVILEGED");
    }

    @Test
    void settings_hold_although_rules_are_refused() throws Exception {
        rule("lumira-rules", "service.imgae == 'nginx'");
        RuleSettings settings = RuleSettings.read(
                "settings", "rules: {CNT-PRIVILEGED: {enabled: false}}".getBytes(StandardCharsets.UTF_8));
        assertThat(rules(AUDITOR.audit(request().withRuleSettings(settings)))).doesNotContain("CNT-PRIVILEGED");
    }

    /** Each would take or fill more than any machine has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEST", // comprehensions in each other
                "DOUBLE", // a text that doubles 40 times
                "DOUBLE-LIST",
                "JOIN", // a text of texts
                "REGEX", // a pattern that unfolds to a program of millions of steps
            })
    void rule_that_would_exhaust_the_audit_is_undecided_and_said_while_the_others_judge(String kind) throws Exception {
        rule(
                "lumira-rules",
                switch (kind) {
                    case "NEST" -> nested(4);
                    case "DOUBLE" -> "[service.image]" + ".map(x, x + x)".repeat(40) + ".exists(x, x == 'a')";
                    case "DOUBLE-LIST" ->
                        "[service.command]" + ".map(x, x + x)".repeat(40) + ".exists(x, x == service.command)";
                    case "JOIN" ->
                        "join(service.command.map(x, join(service.command.map(y, join(service.command))))) == ''";
                    default -> "service.image.matches('(((a{30}){30}){30}){30}')";
                });
        AuditReport report = lint();
        assertThat(report.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("rule ACME-RULE: judged service site not: cannot be evaluated: ")
                        .hasSizeLessThan(500));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(rules(report)).contains("CNT-PRIVILEGED").doesNotContain("ACME-RULE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEEP", // more levels than the parser follows
                "LONG", // more text than it reads
                "WIDE", // lists in lists that share their parts: comparing takes 2^20 steps and more
                "DYN", // the same, with the types hidden
            })
    void rule_that_could_not_be_bounded_is_refused_at_its_place_while_the_others_judge(String kind) throws Exception {
        rule(
                "lumira-rules",
                switch (kind) {
                    case "DEEP" -> "!".repeat(1) + "(".repeat(500) + "service.privileged" + ")".repeat(500);
                    case "LONG" -> "service.image == '" + "a".repeat(5_000) + "'";
                    case "WIDE" -> "[service.image]" + ".map(x, [x, x])".repeat(20) + ".exists(x, x == x)";
                    default -> "[dyn(service.image)]" + ".map(x, dyn([x, x]))".repeat(20) + ".exists(x, x == x)";
                });
        AuditReport report = lint();
        assertThat(report.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).startsWith("lumira-rules/ACME-RULE.yaml:6:"));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(rules(report)).contains("CNT-PRIVILEGED");
    }

    @Test
    void thousands_of_rules_are_refused_before_they_are_read() throws Exception {
        rule("lumira-rules", "true");
        for (int i = 0; i < 2_000; i++) {
            Files.writeString(folder.resolve("lumira-rules/ACME-" + i + ".yaml"), "");
        }
        AuditReport report = lint();
        assertThat(report.problems())
                .extracting(Problem::toString)
                .contains("lumira-rules:1:1: rules: more than 1000 files of rules; accepted: at most so many");
        assertThat(rules(report)).contains("CNT-PRIVILEGED");
    }

    @Test
    void file_of_a_rule_that_is_too_large_is_refused_and_not_read_whole() throws Exception {
        rule("lumira-rules", "true");
        Files.writeString(folder.resolve("lumira-rules/ACME-LARGE.yaml"), "#".repeat(1_000_000));
        assertThat(lint().problems())
                .extracting(Problem::toString)
                .contains("lumira-rules/ACME-LARGE.yaml:1:1: file: more than 65536 bytes; accepted: at most so many");
    }

    private static String nested(int levels) {
        String names = "abcdefgh";
        StringBuilder when = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            when.append("service.command.exists(").append(names.charAt(i)).append(", ");
        }
        return when + "a + b == c" + ")".repeat(levels);
    }

    private void rule(String pack, String when) throws IOException {
        Path home = Files.createDirectories(folder.resolve(pack));
        Files.writeString(home.resolve("pack.yaml"), "id: acme\ntitle: Ours\ndescription: Our own rules.\n");
        Files.writeString(home.resolve("ACME-RULE.yaml"), """
                id: ACME-RULE
                title: A rule of ours
                severity: low
                since: 1.0.0
                applies_to: service
                when: "%s"
                message: is not as we want it
                why: Because we said so.
                fix: "image: other"
                references: [our handbook]
                examples:
                  - violation: {image: bad}
                """.formatted(when));
    }

    private AuditReport lint() throws InterruptedException {
        return AUDITOR.audit(request());
    }

    private AuditRequest request() {
        return AuditRequest.of(DesiredSource.folder(folder), LiveSource.none(), "compose.yaml");
    }

    private static List<String> rules(AuditReport report) {
        return report.findings().stream()
                .map(Finding::rule)
                .flatMap(rule -> rule.stream())
                .toList();
    }
}
