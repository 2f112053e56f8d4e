package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says about files that are not in the commit, and lines that are not as in the commit. */
class CommitTest {
    private static final String COMPOSE = """
            services:
              web:
                image: nginx:1
                privileged: true
                env_file: web.env
                label_file: web.labels
                configs: [here, gone]
                secrets: [token, outside, open]
            configs:
              here: {file: ./here.conf}
              gone: {file: ./gone.conf}
            secrets:
              token: {file: ./secrets/token.txt}
              outside: {file: /etc/lumira/token}
              open: {file: '${SECRETS}/token'}
            """;

    @TempDir
    Path temp;

    private Path repository = Path.of("");

    @BeforeEach
    void repository() throws Exception {
        repository = Files.createDirectories(temp.resolve("stack"));
        Files.writeString(repository.resolve("compose.yaml"), COMPOSE);
        Files.writeString(repository.resolve("here.conf"), "x\n");
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Describe")
                    .setAuthor("Ada", "ada@lumira.fr")
                    .setSign(false)
                    .call();
        }
    }

    private AuditReport audit(DesiredSource desired) throws InterruptedException {
        return new Auditor().audit(AuditRequest.of(desired, LiveSource.none(), "compose.yaml"));
    }

    private static List<Finding> onLine(AuditReport report, int line) {
        List<Finding> findings = report.findings().stream()
                .filter(finding ->
                        finding.location().filter(place -> place.line() == line).isPresent())
                .toList();
        assertThat(findings).isNotEmpty();
        return findings;
    }

    @Test
    void file_that_the_commit_does_not_hold_is_named_with_its_place() throws Exception {
        List<String> problems = audit(DesiredSource.git(repository.toString(), "HEAD")).problems().stream()
                .map(Problem::toString)
                .toList();
        assertThat(problems)
                .anyMatch(text -> text.startsWith("compose.yaml:5") && text.contains("web.env not found"))
                .anyMatch(text -> text.startsWith("compose.yaml:6") && text.contains("web.labels not found"))
                .anyMatch(text -> text.startsWith("compose.yaml:11")
                        && text.contains("configs.gone.file: file gone.conf not found"))
                .anyMatch(text -> text.startsWith("compose.yaml:13")
                        && text.contains("secrets.token.file: file secrets/token.txt not found"))
                .anyMatch(text -> text.startsWith("compose.yaml:14")
                        && text.contains("file /etc/lumira/token is not read: it lies outside of the repository stack"))
                .noneMatch(text -> text.contains("here.conf") || text.contains("secrets.open.file: file"));
    }

    @Test
    void changed_line_is_uncommitted_and_others_have_their_author() throws Exception {
        Files.writeString(
                repository.resolve("compose.yaml"), COMPOSE.replace("privileged: true", "privileged: true # yes"));
        AuditReport report = audit(DesiredSource.folder(repository));
        assertThat(onLine(report, 4))
                .allMatch(Finding::uncommitted)
                .allMatch(finding -> finding.blame().isEmpty());
        assertThat(report.findings().stream().filter(finding -> !finding.uncommitted()))
                .isNotEmpty();
        StringBuilder json = new StringBuilder();
        ReportFormat.JSON.write(report, json);
        assertThat(json).contains("\"uncommitted\": true");
        StringBuilder text = new StringBuilder();
        ReportFormat.TEXT.write(report, text);
        assertThat(text).contains("compose.yaml:4, not committed");
    }

    @Test
    void line_as_committed_is_not_uncommitted() throws Exception {
        for (DesiredSource source :
                List.of(DesiredSource.folder(repository), DesiredSource.git(repository.toString(), "HEAD"))) {
            assertThat(onLine(audit(source), 4))
                    .noneMatch(Finding::uncommitted)
                    .allMatch(finding -> finding.blame().isPresent());
        }
    }
}
