package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which services of a file a lint judges. */
class LintCommandTest {

    private static final String FILE = """
            name: site
            services:
              web:
                image: lumira/web:1
              debug:
                image: lumira/debug:1
                profiles: [debug]
                privileged: true
              load:
                image: lumira/load:1
                profiles: [load]
                pid: host
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write(FILE);
    }

    @Test
    void services_of_every_profile_are_judged() {
        assertThat(lint().out()).contains("CNT-PRIVILEGED", "CNT-PID-HOST");
    }

    @Test
    void profiles_that_are_named_narrow_what_is_judged() {
        assertThat(lint("--profile", "debug").out()).contains("CNT-PRIVILEGED").doesNotContain("CNT-PID-HOST");
        assertThat(lint("--profile", "load").out()).contains("CNT-PID-HOST").doesNotContain("CNT-PRIVILEGED");
        assertThat(lint("--profile", "none").out()).doesNotContain("CNT-PID-HOST", "CNT-PRIVILEGED");
    }

    @Test
    void profiles_of_the_variable_file_hide_no_service() throws IOException {
        Files.writeString(folder.resolve(".env"), "COMPOSE_PROFILES=load\n");
        assertThat(lint().out()).contains("CNT-PRIVILEGED", "CNT-PID-HOST");
    }

    @Test
    void services_that_are_not_enabled_together_may_be_alternatives_and_do_not_conflict() throws IOException {
        write(alternatives("cpu", "gpu"));
        assertNoConflict(lint());
        write(alternatives("cpu", "gpu").replace("    profiles: [gpu]\n", ""));
        assertNoConflict(lint());
    }

    @Test
    void services_that_are_enabled_together_do_conflict() throws IOException {
        write(alternatives("cpu", "cpu"));
        assertConflicts(lint());
        write(alternatives("cpu", "cpu").replace("    profiles: [cpu]\n", ""));
        assertConflicts(lint());
    }

    @Test
    void services_whose_profiles_are_named_do_conflict() throws IOException {
        write(alternatives("cpu", "gpu"));
        assertConflicts(lint("--profile", "cpu", "--profile", "gpu"));
        write(alternatives("cpu", "gpu").replace("    profiles: [gpu]\n", ""));
        assertConflicts(lint("--profile", "cpu"));
    }

    private static void assertNoConflict(Cli lint) {
        assertThat(lint.out())
                .contains("lumira/model:1")
                .doesNotContain("NET-PORT-DUPLICATE", "OPS-NAME-DUP", "VOL-SHARED-WRITE", "NET-ROUTER-CONFLICT")
                .doesNotContain("already in");
    }

    private static void assertConflicts(Cli lint) {
        assertThat(lint.out())
                .contains("NET-PORT-DUPLICATE", "OPS-NAME-DUP", "VOL-SHARED-WRITE", "NET-ROUTER-CONFLICT")
                .contains("already in");
    }

    private static String alternatives(String one, String other) {
        return "name: site\nservices:\n" + alternative(one, "1") + alternative(other, "2") + "volumes:\n  models:\n";
    }

    private static String alternative(String profile, String number) {
        return """
                |  model-%s:
                |    image: lumira/model:1
                |    container_name: model
                |    profiles: [%s]
                |    ports: ["127.0.0.1:11434:11434"]
                |    volumes: ["models:/models"]
                |    labels: {traefik.http.routers.model.rule: "Host(`m.example`)"}
                """.replace("|", "").formatted(number, profile);
    }

    private Cli lint(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "lint";
        System.arraycopy(options, 0, all, 1, options.length);
        all[options.length + 1] = folder.resolve("compose.yml").toString();
        return Cli.run(all);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yml"), text);
    }
}
