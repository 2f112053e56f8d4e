package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.report.ReportFormat;
import com.oraclelumira.auditor.rule.RuleSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git once held in clear stays found after it was taken out of the file. */
class FormerSecretsTest {

    private static final Auditor AUDITOR = new Auditor();

    @TempDir
    Path folder;

    private Git git;

    @BeforeEach
    void open() throws Exception {
        git = Git.init().setDirectory(folder.toFile()).call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void secret_that_was_taken_out_of_the_compose_file_is_found_with_its_commit() throws Exception {
        String with = commit(compose("DB_PASSWORD: fixture-pass-1"));
        commit(compose("DB_PASSWORD: ${DB_PASSWORD}"));
        assertThat(former()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.message()).contains("compose.yml: DB_PASSWORD (commit " + with.substring(0, 10) + ")");
            assertThat(finding.location().orElseThrow().file()).isEqualTo("compose.yml");
        });
    }

    @Test
    void no_format_of_the_report_holds_its_value() throws Exception {
        commit(compose("DB_PASSWORD: fixture-pass-1"));
        commit(compose("DB_PASSWORD: ${DB_PASSWORD}"));
        AuditReport report = AUDITOR.audit(lint());
        for (ReportFormat format : ReportFormat.values()) {
            StringBuilder out = new StringBuilder();
            format.write(report, out);
            assertThat(out.toString()).contains("SEC-HISTORY").doesNotContain("fixture-pass-1");
        }
    }

    @Test
    void file_of_variables_that_git_forgot_is_found_at_the_compose_file() throws Exception {
        write(".env", "API_TOKEN=fixture-token-1\n");
        commit(compose("API_TOKEN: ${API_TOKEN}"));
        Files.delete(folder.resolve(".env"));
        commit(compose("API_TOKEN: ${API_TOKEN}"));
        assertThat(former()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(".env: API_TOKEN");
            assertThat(finding.location().orElseThrow().file()).isEqualTo("compose.yml");
        });
        // git ignores it now, and it holds the same: all the worse
        write(".env", "API_TOKEN=fixture-token-1\n");
        assertThat(former()).hasSize(1);
    }

    @Test
    void each_value_that_a_key_had_is_found_by_the_newest_commit_with_it() throws Exception {
        commit(compose("DB_PASSWORD: fixture-pass-1"));
        String second = commit(compose("DB_PASSWORD: fixture-pass-2"));
        commit(compose("DB_PASSWORD: fixture-pass-3"));
        assertThat(former())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(second.substring(0, 10)));
    }

    @Test
    void what_git_still_keeps_is_found_as_that_and_not_as_history() throws Exception {
        commit(compose("DB_PASSWORD: fixture-pass-1"));
        commit(compose("DB_PASSWORD: fixture-pass-1", "TZ: UTC"));
        assertThat(former()).isEmpty();
        write(".env", "DB_PASSWORD=fixture-pass-1\n");
        commit(compose("DB_PASSWORD: ${DB_PASSWORD}"));
        assertThat(former()).isEmpty();
    }

    @Test
    void placeholders_and_variables_and_what_everybody_tries_are_no_loss() throws Exception {
        commit(compose(
                "A_PASSWORD: replace-me",
                "B_PASSWORD: changeme",
                "C_PASSWORD: ${C}",
                "D_PASSWORD_FILE: /run/secrets/d"));
        commit(compose("TZ: UTC"));
        assertThat(former()).isEmpty();
    }

    @Test
    void password_of_a_url_and_token_of_a_provider_are_secrets_too() throws Exception {
        commit(compose("DATABASE_URL: postgres://site:fixture-pass-1@db/site"));
        commit(compose("DATABASE_URL: postgres://db/site"));
        assertThat(former())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("DATABASE_URL"));
    }

    @Test
    void outside_git_and_before_the_first_commit_there_is_no_history(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("compose.yml"), compose("DB_PASSWORD: ${DB_PASSWORD}"));
        assertThat(former(AuditRequest.of(DesiredSource.folder(elsewhere), LiveSource.none(), "compose.yml")))
                .isEmpty();
        write("compose.yml", compose("DB_PASSWORD: ${DB_PASSWORD}"));
        assertThat(former()).isEmpty();
    }

    @Test
    void history_up_to_the_ref_counts_and_what_came_later_does_not() throws Exception {
        String clean = commit(compose("DB_PASSWORD: ${DB_PASSWORD}"));
        commit(compose("DB_PASSWORD: fixture-pass-1"));
        commit(compose("DB_PASSWORD: ${DB_PASSWORD}"));
        assertThat(former(at(clean))).isEmpty();
        assertThat(former(at("HEAD"))).hasSize(1);
    }

    @Test
    void rule_that_is_off_says_nothing() throws Exception {
        commit(compose("DB_PASSWORD: fixture-pass-1"));
        commit(compose("DB_PASSWORD: ${DB_PASSWORD}"));
        assertThat(former(lint().withRuleSettings(off()))).isEmpty();
    }

    private RuleSettings off() throws Exception {
        return RuleSettings.read(
                "settings.yml", "rules: {SEC-HISTORY: {enabled: false}}".getBytes(StandardCharsets.UTF_8));
    }

    private AuditRequest at(String ref) {
        return AuditRequest.of(DesiredSource.git(folder.toString(), ref), LiveSource.none(), "compose.yml");
    }

    private AuditRequest lint() {
        return AuditRequest.of(DesiredSource.folder(folder), LiveSource.none(), "compose.yml");
    }

    private List<Finding> former() throws Exception {
        return former(lint());
    }

    private static List<Finding> former(AuditRequest request) throws Exception {
        return AUDITOR.audit(request).findings().stream()
                .filter(finding -> finding.rule().filter("SEC-HISTORY"::equals).isPresent())
                .toList();
    }

    private static String compose(String... environment) {
        return "name: site\nservices:\n  site:\n    image: lumira/site:1\n    environment:\n      "
                + String.join("\n      ", environment) + "\n";
    }

    private String commit(String compose) throws Exception {
        write("compose.yml", compose);
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage("site")
                .setAuthor("a", "a@example.org")
                .setSign(false)
                .call()
                .getName();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
