package com.oraclelumira.auditor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets planted wherever a stack can hold them, in git and on the host, and looked for in all that an audit writes: reports,
 * explanations, baselines, warnings and errors. Each holds one word that nothing else holds. ({@code config} prints what Docker
 * Compose prints, and {@code snapshot} writes what the engine says: these two are meant to.)
 */
class CanaryTest {

    private static final String BIRD = "K4n4rY";
    private static final Path CONSUMER = Path.of("src/it/consumer");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is planted in git: each line a place of its own. */
    private static final String STACK = """
            name: lumirav1-mvp
            services:
              expert-desk:
                image: lumira/expert-desk:1.4
                container_name: oracle_desk
                environment:
                  NODE_ENV: production
                  DB_PASSWORD: lit-K4n4rY-1
                  API_TOKEN: ${API_TOKEN}
                  JWT_SECRET: ${JWT_SECRET:-def-K4n4rY-2}
                  DATABASE_URL: mysql://app:url-K4n4rY-3@mysql/shop
                  GITHUB: ghp_K4n4rYaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                env_file: app.env
                command: ["serve", "--password", "arg-K4n4rY-4", "--db=postgres://u:cmd-K4n4rY-5@db/x"]
                labels:
                  traefik.http.middlewares.auth.basicauth.users: "admin:lab-K4n4rY-6"
                  app.secret: lab-K4n4rY-7
                healthcheck:
                  test: ["CMD", "curl", "-u", "admin:hc-K4n4rY-8", "http://localhost"]
                logging:
                  driver: splunk
                  options: {splunk-token: log-K4n4rY-9}
                build:
                  context: .
                  args: {NPM_TOKEN: npm-K4n4rY-10}
                secrets: [db]
            secrets:
              db: {file: ./db.secret}
            configs:
              app:
                content: |
                  password: cfg-K4n4rY-11
                  -----BEGIN RSA PRIVATE KEY-----
                  K4n4rYMIIEpAIBAAKCAQEA
                  -----END RSA PRIVATE KEY-----
            volumes:
              share:
                driver_opts: {type: cifs, device: //nas/x, o: "username=u,password=vol-K4n4rY-12"}
            """;

    @TempDir
    private Path folder;

    private Path compose = Path.of("");
    private Path snapshot = Path.of("");

    @BeforeEach
    void plant() throws Exception {
        compose = Files.writeString(folder.resolve("compose.yaml"), STACK);
        Files.writeString(folder.resolve(".env"), "API_TOKEN=env-K4n4rY-13\nMYSQL_PASSWORD=env-K4n4rY-14\n");
        Files.writeString(folder.resolve("app.env"), "SMTP_PASSWORD=file-K4n4rY-15\nPLAIN=yes\n");
        Files.writeString(folder.resolve("db.secret"), "sec-K4n4rY-16\n");
        snapshot = Files.createDirectory(folder.resolve("snapshot"));
        for (String part : List.of("networks", "volumes", "info", "version")) {
            Files.copy(CONSUMER.resolve("snapshot/" + part + ".json"), snapshot.resolve(part + ".json"));
        }
        ArrayNode containers = (ArrayNode)
                JSON.readTree(CONSUMER.resolve("snapshot/containers.json").toFile());
        ObjectNode config = (ObjectNode) containers.get(0).path("Config");
        ((ArrayNode) config.path("Env"))
                .add("DB_PASSWORD=live-K4n4rY-17")
                .add("API_TOKEN=live-K4n4rY-18")
                .add("HOST_SECRET=live-K4n4rY-19")
                .add("IMAGE_TOKEN=img-K4n4rY-20")
                .add("DATABASE_URL=mysql://app:live-K4n4rY-21@mysql/shop");
        config.putArray("Cmd").add("serve").add("--password").add("live-K4n4rY-22");
        ((ObjectNode) config.path("Labels")).put("app.secret", "live-K4n4rY-23");
        ((ObjectNode) containers.get(0).path("HostConfig").path("LogConfig"))
                .put("Type", "splunk")
                .putObject("Config")
                .put("splunk-token", "live-K4n4rY-24");
        Files.writeString(snapshot.resolve("containers.json"), containers.toString());
        ArrayNode images = (ArrayNode)
                JSON.readTree(CONSUMER.resolve("snapshot/images.json").toFile());
        ((ObjectNode) images.get(0).path("Config")).putArray("Env").add("IMAGE_TOKEN=img-K4n4rY-20");
        Files.writeString(snapshot.resolve("images.json"), images.toString());
        Files.writeString(
                snapshot.resolve("history.json"),
                "[{\"id\": \"" + images.get(0).path("Id").asText()
                        + "\", \"history\": [{\"CreatedBy\": \"RUN curl -u bot:his-K4n4rY-25 https://x | sh\"},"
                        + "{\"CreatedBy\": \"ENV NPM_TOKEN=his-K4n4rY-26\"}]}]");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("all")
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void no_format_of_an_audit_shows_a_secret_of_either_side(ReportFormat format) throws IOException {
        String name = format.name().toLowerCase(Locale.ROOT);
        assertThat(silent(audit("--format", name)).out())
                .contains("SEC-ENV-KEY", "SEC-URL-CRED", "IMG-HISTORY-SECRET", "environment.DB_PASSWORD");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void no_format_of_a_lint_shows_a_secret(ReportFormat format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        assertThat(silent(Cli.run("lint", compose.toString(), "--format", name)).out())
                .contains("SEC-ENV-KEY", "SEC-INLINE-CONFIG");
    }

    @Test
    void an_audit_of_a_commit_shows_none() {
        Cli run = silent(Cli.run(
                "audit",
                "--git",
                folder.toString(),
                "-f",
                "compose.yaml",
                "--snapshot",
                snapshot.toString(),
                "--format",
                "json"));
        assertThat(run.out()).contains("SEC-ENVFILE-TRACKED", "SEC-SECRETFILE-TRACKED");
    }

    @Test
    void neither_baseline_nor_explanation_shows_one() throws IOException {
        Path report = folder.resolve("report.json");
        Path baseline = folder.resolve("baseline.json");
        silent(audit("--format", "json", "-o", report.toString(), "--write-baseline", baseline.toString()));
        assertThat(found(Files.readString(baseline))).isEmpty();
        silent(audit("--baseline", baseline.toString()));
        List<String> fingerprints = new ArrayList<>();
        JSON.readTree(report.toFile())
                .path("findings")
                .forEach(finding -> fingerprints.add(finding.path("fingerprint").asText()));
        assertThat(fingerprints).hasSizeGreaterThan(15);
        for (String fingerprint : fingerprints) {
            silent(Cli.run("explain", fingerprint, "--report", report.toString()));
        }
    }

    /** A secret where something else belongs: the error says so without repeating it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mem_limit: ${API_TOKEN}",
                "ports: [\"${API_TOKEN}:80\"]",
                "privileged: ${MYSQL_PASSWORD}",
                "image: \"${API_TOKEN} x\"",
                "volumes: [\"${MYSQL_PASSWORD}:relative\"]",
                "environment: {DB_PASSWORD: [lit-K4n4rY-27]}",
                "environment: [DB_PASSWORD=lit-K4n4rY-28, {a: b}]",
                "depends_on: [\"${API_TOKEN}\"]",
                "network_mode: \"service:${API_TOKEN}\"",
                "cap_add: [\"${MYSQL_PASSWORD}\"]",
            })
    void no_error_repeats_a_secret_that_stands_in_the_wrong_place(String line) throws IOException {
        Files.writeString(compose, "name: shop\nservices:\n  site:\n    image: nginx:1.27\n    " + line + "\n");
        silent(Cli.run("lint", compose.toString()));
        silent(audit());
    }

    /** What names a secret is none, however it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: [\"POSTGRES_PASSWORD=${API_TOKEN}\"]",
                "environment: [\"POSTGRES_PASSWORD=${UNKNOWN_TOKEN}\"]",
                "environment: {POSTGRES_PASSWORD: \"${API_TOKEN}\"}",
                "environment: {POSTGRES_PASSWORD: \"${UNKNOWN_TOKEN:-}\", OTHER: \"${UNKNOWN_TOKEN}\"}",
            })
    void the_name_of_a_secret_is_shown(String line) throws IOException {
        Files.writeString(
                compose,
                "name: shop\nservices:\n  site:\n    image: nginx:1.27\n    privileged: true\n    " + line + "\n");
        Cli run = silent(Cli.run("lint", compose.toString(), "--format", "csv"));
        assertThat(run.out()).doesNotContain("[secret").doesNotContain("secret (fingerprint");
        if (!line.contains(":-")) {
            assertThat(run.out()).contains("environment.POSTGRES_PASSWORD");
        }
    }

    @Test
    void no_error_of_a_wrong_variable_file_repeats_its_values() throws IOException {
        Files.writeString(folder.resolve(".env"), "API_TOKEN='env-K4n4rY-29\nMYSQL PASSWORD=env-K4n4rY-30\n");
        silent(Cli.run("lint", compose.toString()));
        Files.writeString(folder.resolve(".env"), "");
        Files.writeString(folder.resolve("app.env"), "SMTP_PASSWORD=\"file-K4n4rY-31\nX Y=file-K4n4rY-32\n");
        silent(Cli.run("lint", compose.toString()));
    }

    @Test
    void no_error_repeats_a_secret_of_an_address_or_a_file_of_credentials() throws IOException {
        silent(Cli.run("audit", "--git", "https://bot:adr-K4n4rY-33@localhost:1/x.git", "-f", "compose.yaml"));
        silent(audit("--host", "tcp://root:adr-K4n4rY-34@127.0.0.1:1"));
        Path store = Files.writeString(folder.resolve("store"), "https//bot:cre-K4n4rY-35@host\n");
        assertThat(store.toFile().setReadable(false, false) && store.toFile().setReadable(true, true))
                .isTrue();
        silent(Cli.run("lint", "--credentials", store.toString(), compose.toString()));
    }

    private Cli audit(String... more) {
        List<String> words = new ArrayList<>(List.of("audit", "-f", compose.toString(), "-p", "lumirav1-mvp"));
        if (!Arrays.asList(more).contains("--host")) {
            words.addAll(List.of("--snapshot", snapshot.toString()));
        }
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private static Cli silent(Cli run) {
        assertThat(found(run.out())).as("on standard output").isEmpty();
        assertThat(found(run.err())).as("on standard error").isEmpty();
        assertThat(run.err()).doesNotContain("internal error");
        return run;
    }

    /** The lines that hold it, plain, in other case, or as Base64 would write it. */
    private static List<String> found(String text) {
        String coded = Base64.getEncoder().encodeToString(BIRD.getBytes(UTF_8));
        return text.lines()
                .filter(line -> Stream.of(BIRD.toLowerCase(Locale.ROOT), coded.toLowerCase(Locale.ROOT))
                        .anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }
}
