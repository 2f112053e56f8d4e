package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lint says of the files themselves, in both directions. */
class LintFilesTest {

    private static final Auditor AUDITOR = new Auditor();

    @TempDir
    Path folder;

    @Test
    void port_without_quotes_is_found_at_its_line_and_one_with_quotes_is_not() throws Exception {
        write("compose.yml", """
                services:
                  site:
                    image: lumira/site:1
                    ports:
                      - 8080:80
                      - "8081:81"
                      - target: 82
                        published: 8082
                    expose: [90, '91']
                """);
        assertThat(lines("LNT-PORT-QUOTES")).containsExactlyInAnyOrder(5, 9);
    }

    @Test
    void version_key_is_a_note_and_no_warning_is_lost() throws Exception {
        write("compose.yml", "version: '3'\nname: site\nservices: {site: {image: lumira/site:1}}\n");
        assertThat(lines("LNT-VERSION")).containsExactly(1);
        assertThat(lines("LNT-NAME")).isEmpty();
    }

    @Test
    void project_without_a_name_is_noted_once() throws Exception {
        write("compose.yml", "services:\n  site:\n    image: lumira/site:1\n");
        assertThat(lines("LNT-NAME")).hasSize(1);
        assertThat(lines("LNT-VERSION")).isEmpty();
    }

    @Test
    void key_written_twice_is_found_at_the_second() throws Exception {
        write("compose.yml", "name: site\nservices:\n  site:\n    image: a\n    image: b\n");
        assertThat(lines("LNT-DUP-KEY")).containsExactly(5);
        assertThat(lines("LNT-SCHEMA")).isEmpty();
    }

    @Test
    void file_that_is_no_yaml_is_a_finding_and_what_it_holds_stays_unjudged() throws Exception {
        write("compose.yml", "services:\n  site:\n    image: \"a\n");
        AuditReport report = lint("compose.yml");
        assertThat(findings(report, "LNT-SCHEMA")).hasSize(1);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void declaration_that_no_service_uses_is_noted() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  site: {image: lumira/site:1, volumes: [data:/data]}
                volumes:
                  data:
                  old:
                """);
        assertThat(lines("LNT-ORPHAN-DECL")).containsExactly(6);
    }

    @Test
    void variable_without_a_value_matters_where_it_decides_what_is_open() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  site:
                    image: lumira/site:1
                    environment: {HOST: "${DB_HOST}", SAFE: "${SAFE:-1}"}
                    ports: ["${BIND}:8080:80"]
                """);
        List<Finding> found = findings(lint("compose.yml"), "LNT-VAR-UNSET");
        assertThat(found).extracting(Finding::severity).containsExactlyInAnyOrder(Severity.MEDIUM, Severity.INFO);
    }

    @Test
    void include_from_elsewhere_is_found_unless_it_is_fixed() throws Exception {
        write("compose.yml", """
                name: site
                include:
                  - https://git.example/part.git#main
                  - https://git.example/part.git#0123456789abcdef0123456789abcdef01234567
                services:
                  site: {image: lumira/site:1}
                """);
        assertThat(lines("LNT-INCLUDE-REMOTE")).containsExactly(3);
    }

    @Test
    void later_file_that_weakens_a_service_is_named() throws Exception {
        write("compose.yml", "name: site\nservices:\n  site:\n    image: lumira/site:1\n");
        write("prod.yml", "services:\n  site:\n    privileged: true\n");
        List<Finding> found = findings(lint("compose.yml", "prod.yml"), "LNT-OVERRIDE-WEAKENS");
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("prod.yml", "CNT-PRIVILEGED");
            assertThat(finding.location().orElseThrow().toString()).contains("prod.yml:3");
        });
        write("prod.yml", "services:\n  site:\n    mem_limit: 1g\n");
        assertThat(findings(lint("compose.yml", "prod.yml"), "LNT-OVERRIDE-WEAKENS"))
                .isEmpty();
    }

    @Test
    void secret_in_the_content_of_a_config_is_found_and_a_variable_is_not() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  site: {image: lumira/site:1, configs: [a, b]}
                configs:
                  a:
                    content: |
                      user=site
                      password=fixture-pass-1
                  b:
                    content: password=${PW}
                """);
        assertThat(lines("SEC-INLINE-CONFIG")).containsExactly(6);
    }

    @Test
    void files_of_secrets_are_found_where_git_keeps_them_in_clear() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  site: {image: lumira/site:1, env_file: db.env, secrets: [plain, sealed, ignored]}
                secrets:
                  plain: {file: ./plain.txt}
                  sealed: {file: ./sealed.txt}
                  ignored: {file: ./ignored.txt}
                """);
        write("plain.txt", "fixture-pass-1\n");
        write("sealed.txt", "$ANSIBLE_VAULT;1.1;AES256\n6162\n");
        write("ignored.txt", "fixture-pass-2\n");
        write("db.env", "DB_NAME=site\nDB_PASSWORD=fixture-pass-3\n");
        for (String file : List.of("ignored.txt", "plain.txt")) {
            Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-------"));
        }
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            for (String file : List.of("compose.yml", "plain.txt", "sealed.txt", "db.env")) {
                git.add().addFilepattern(file).call();
            }
            git.commit()
                    .setMessage("site")
                    .setAuthor("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
        assertThat(lines("SEC-SECRETFILE-TRACKED")).containsExactly(5);
        assertThat(lines("SEC-ENVFILE-TRACKED")).containsExactly(2);
        assertThat(lines("SEC-SECRETFILE-PERM")).isEmpty();
        Files.setPosixFilePermissions(folder.resolve("ignored.txt"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(lines("SEC-SECRETFILE-PERM")).containsExactly(7);
    }

    @Test
    void switches_that_trust_everybody_are_found_in_environment_and_command() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  proxy:
                    image: traefik:v3.1
                    command: [--api.insecure=true, --providers.docker=true]
                  db:
                    image: postgres:16
                    environment:
                      POSTGRES_HOST_AUTH_METHOD: trust
                      NODE_TLS_REJECT_UNAUTHORIZED: "0"
                  calm:
                    image: postgres:16
                    command: [--api.insecure=false]
                    environment:
                      POSTGRES_HOST_AUTH_METHOD: scram-sha-256
                      NODE_TLS_REJECT_UNAUTHORIZED: "1"
                """);
        assertThat(lines("SEC-INSECURE-FLAG")).containsExactlyInAnyOrder(5, 9);
        assertThat(lines("SEC-TLS-OFF")).containsExactly(10);
    }

    @Test
    void build_argument_and_mode_of_a_secret_are_judged() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  site:
                    build: {context: ., args: {NPM_TOKEN: fixture-token-1, VERSION: "1"}}
                    secrets:
                      - source: db
                        mode: 0444
                      - plain
                secrets:
                  db: {file: ./db}
                  plain: {file: ./plain}
                """);
        assertThat(lines("SEC-BUILD-ARG")).containsExactly(4);
        assertThat(lines("SEC-SECRET-MODE")).containsExactly(6);
    }

    /** In every place where a secret could stand: environment, build, command, label, log option, URL. */
    private static final String EVERYWHERE = """
            name: site
            services:
              site:
                build: {context: ., args: {NPM_TOKEN: "SECRET"}}
                command: [serve, "--password=SECRET"]
                environment:
                  DB_PASSWORD: "SECRET"
                  DATABASE_URL: postgres://site:SECRET@db/site
                labels: {app.token: "SECRET"}
                logging: {driver: splunk, options: {splunk-token: "SECRET"}}
                configs: [c]
                secrets: [s]
            configs:
              c: {content: "password=SECRET"}
            secrets:
              s: {file: ./s.txt}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"replace-me", "CHANGE_ME", "<your-password>", "YOUR_KEY_HERE", "yourpassword", "xxxx-xxxx"})
    void placeholder_is_never_more_than_a_small_finding_wherever_it_stands(String placeholder) throws Exception {
        secretEverywhere(placeholder);
        assertThat(secrets())
                .extracting(finding ->
                        finding.rule().orElseThrow() + " " + finding.severity().id())
                .contains("SEC-BUILD-ARG low", "SEC-CMD-ARG low", "SEC-ENV-KEY low", "SEC-LABEL low", "SEC-LOGOPT low")
                .allMatch(found -> found.endsWith(" low"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixture-pass-1", "My-Dog-Rex-9", "entertainment7", "changeme"})
    void what_is_no_placeholder_is_found_as_grave_as_it_is_wherever_it_stands(String secret) throws Exception {
        secretEverywhere(secret);
        assertThat(secrets())
                .allSatisfy(finding -> assertThat(finding.severity()).isGreaterThan(Severity.LOW))
                .extracting(finding -> finding.rule().orElseThrow())
                .contains(
                        "SEC-BUILD-ARG",
                        "SEC-CMD-ARG",
                        "SEC-ENV-KEY",
                        "SEC-URL-CRED",
                        "SEC-LABEL",
                        "SEC-LOGOPT",
                        "SEC-INLINE-CONFIG",
                        "SEC-SECRETFILE-TRACKED");
    }

    @Test
    void placeholder_before_a_real_secret_does_not_hide_it() throws Exception {
        write("compose.yml", """
                name: site
                services:
                  site:
                    image: lumira/site:1
                    command: [serve, "--password=replace-me", "--token=fixture-token-1"]
                """);
        assertThat(findings(lint("compose.yml"), "SEC-CMD-ARG"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HIGH));
    }

    private void secretEverywhere(String secret) throws Exception {
        write("compose.yml", EVERYWHERE.replace("SECRET", secret));
        write("s.txt", secret + "\n");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern("s.txt").call();
            git.commit()
                    .setMessage("site")
                    .setAuthor("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    private List<Finding> secrets() throws Exception {
        return lint("compose.yml").findings().stream()
                .filter(finding ->
                        finding.rule().filter(rule -> rule.startsWith("SEC-")).isPresent())
                .toList();
    }

    private List<Integer> lines(String rule) throws Exception {
        return findings(lint("compose.yml"), rule).stream()
                .map(finding -> finding.location().orElseThrow().line())
                .toList();
    }

    private static List<Finding> findings(AuditReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().filter(rule::equals).isPresent())
                .toList();
    }

    private AuditReport lint(String... files) throws InterruptedException {
        return AUDITOR.audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.none(), files));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
