package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher that the build puts beside the command line's jar. */
final class LauncherIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path LAUNCHER = TARGET.resolve("lumira-audit");
    private static final String MODEL = "services: {site: {image: 'nginx:1', environment: {NAME: é}}}\n";

    @TempDir
    private Path folder;

    @TempDir
    private static Path shared = Path.of("");

    private Path cache = Path.of("");

    @BeforeEach
    void write_a_project() throws IOException {
        assumeTrue(Files.isReadable(TARGET.resolve("lumira-audit.jar")), "the package phase has not built the jar");
        // making an archive takes seconds, so most tests use one
        cache = shared.resolve("a cache");
        Files.writeString(folder.resolve("compose.yaml"), MODEL);
    }

    @Test
    void prints_json_on_standard_output_and_makes_one_archive() throws Exception {
        cache = folder.resolve("an own cache");
        Run first = start(LAUNCHER, Map.of(), "config", "--format", "json");
        Run second = start(LAUNCHER, Map.of(), "config", "--format", "json");

        assertThat(List.of(first.status(), second.status())).containsOnly(0);
        assertThat(new ObjectMapper()
                        .readTree(first.out())
                        .at("/services/site/image")
                        .asText())
                .isEqualTo("nginx:1");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(List.of(first.err(), second.err())).containsOnly("");
        assertThat(archives()).hasSize(1);
    }

    @Test
    void starts_through_links_and_from_a_path_with_blanks() throws Exception {
        Path there = Files.createDirectories(folder.resolve("a folder"));
        Path launcher = Files.copy(LAUNCHER, there.resolve("lumira-audit"));
        Files.createSymbolicLink(there.resolve("lumira-audit.jar"), TARGET.resolve("lumira-audit.jar"));
        Path relative = Files.createSymbolicLink(folder.resolve("one"), folder.relativize(launcher));
        Path link = Files.createSymbolicLink(folder.resolve("two"), relative);

        assertThat(start(link, Map.of(), "config", "-f", "compose.yaml").out()).contains("nginx:1");
    }

    @Test
    void starts_without_a_cache_where_none_can_be_written() throws Exception {
        cache = Files.writeString(folder.resolve("file"), "").resolve("below");

        Run run = start(LAUNCHER, Map.of(), "config", "--format", "json");

        assertThat(run).isEqualTo(new Run(0, run.out(), ""));
        assertThat(run.out()).startsWith("{");
    }

    @Test
    void an_archive_that_does_not_fit_is_passed_over_in_silence() throws Exception {
        cache = folder.resolve("an own cache");
        String good = start(LAUNCHER, Map.of(), "config", "--format", "json").out();
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(start(LAUNCHER, Map.of(), "config", "--format", "json")).isEqualTo(new Run(0, good, ""));
    }

    @Test
    void an_empty_cache_variable_means_no_archive() throws Exception {
        cache = Path.of("");

        assertThat(start(LAUNCHER, Map.of(), "--version").status()).isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**.jsa*");
    }

    @Test
    void passes_the_exit_status_on() throws Exception {
        Run run = start(LAUNCHER, Map.of(), "config", "-f", "missing.yaml");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("missing.yaml");
    }

    @Test
    void opens_names_outside_ascii_under_a_plain_locale() throws Exception {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "these tests run without a UTF-8 locale");
        Files.writeString(folder.resolve("été.yaml"), MODEL);

        Run run = start(LAUNCHER, Map.of("LC_ALL", "C"), "config", "-f", "été.yaml");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("NAME: é");
    }

    @Test
    void says_what_is_wrong_with_java_home() throws Exception {
        Run run = start(LAUNCHER, Map.of("JAVA_HOME", "/no/jdk"), "--version");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: JAVA_HOME: no bin/java in it, got '/no/jdk'");
    }

    private List<Path> archives() throws IOException {
        try (var files = Files.list(cache)) {
            return files.toList();
        }
    }

    private Run start(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LUMIRA_AUDIT_CACHE", cache.toString());
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    /** What a process said. */
    private record Run(int status, String out, String err) {}
}
