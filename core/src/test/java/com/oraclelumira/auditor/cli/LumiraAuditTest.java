package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LumiraAuditTest {

    @ParameterizedTest
    @ValueSource(strings = {"audit", "lint", "config", "snapshot", "explain"})
    void every_command_explains_itself_within_80_columns(String command) {
        Cli help = Cli.run(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: lumira-audit " + command);
        assertThat(help.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void no_command_shows_the_help_and_fails() {
        Cli nothing = Cli.run();
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("Usage: lumira-audit", "audit", "lint", "config", "snapshot");
    }

    @Test
    void a_misspelt_option_is_refused_with_what_was_meant() {
        Cli misspelt = Cli.run("audit", "--snapshoot", "x");
        assertThat(misspelt.status()).isEqualTo(2);
        assertThat(misspelt.err()).contains("--snapshoot", "--snapshot").doesNotContain("\tat ");
    }

    @Test
    void an_unknown_format_is_refused_with_the_accepted_ones() {
        Cli unknown = Cli.run("audit", "--format", "xml");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines(
                        "error: --format: unknown format 'xml'; accepted are text, json, sarif, junit, csv, html");
    }

    @Test
    void an_unknown_severity_is_refused_with_the_accepted_ones() {
        Cli unknown = Cli.run("lint", "--fail-on", "severe", "compose.yaml");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines(
                        "error: --fail-on: unknown severity 'severe'; accepted are critical, high, medium, low,"
                                + " info, never");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(Cli.run("--version").out().strip()).matches("lumira-audit \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
