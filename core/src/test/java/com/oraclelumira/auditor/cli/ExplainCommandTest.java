package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private Path report;

    @BeforeEach
    void write() throws IOException {
        report = Files.writeString(folder.resolve("report.json"), """
                {"schemaVersion": 1, "live": {"engine": "26.1.5", "apiVersion": "1.45"},
                 "findings": [
                  {"fingerprint": "aaaaaa1111111111", "kind": "drift", "class": "changed", "severity": "high",
                   "subject": {"type": "service", "name": "web"}, "property": "restart", "desired": "always",
                   "live": "no", "message": "restart is no on the host and always in git", "remedies": [],
                   "status": "open"},
                  {"fingerprint": "aaaaaa2222222222", "kind": "violation", "rule": "CNT-ROOT", "severity": "low",
                   "subject": {"type": "service", "name": "db"}, "message": "runs as root", "remedies": [],
                   "status": "open"}],
                 "unchecked": [
                  {"fingerprint": "bbbbbb3333333333", "subject": {"type": "service", "name": "web"},
                   "property": "environment.A", "outcome": "unverifiable", "reason": "${A} has no value in git"}]}
                """);
    }

    @Test
    void a_finding_is_explained() {
        Cli explained = explain("aaaaaa1111111111");
        assertThat(explained.status()).isZero();
        assertThat(explained.out()).contains("desired  always", "live     no", "engine   /HostConfig/RestartPolicy");
    }

    @Test
    void a_prefix_of_six_digits_will_do_where_it_is_the_only_one() {
        assertThat(explain("bbbbbb").out()).contains("environment.A of service web");
        Cli several = explain("aaaaaa");
        assertThat(several.status()).isEqualTo(2);
        assertThat(several.err())
                .contains("several findings", "aaaaaa1111111111  restart of service web", "aaaaaa2222222222  CNT-ROOT")
                .doesNotContain("bbbbbb");
    }

    @Test
    void an_unknown_fingerprint_is_refused_with_the_known_ones() {
        Cli unknown = explain("0123456789abcdef");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("error: " + report + ": no finding has the fingerprint '0123456789abcdef'; it has:")
                .contains("aaaaaa1111111111", "bbbbbb3333333333");
    }

    @Test
    void what_is_no_fingerprint_is_refused_with_what_one_is() {
        for (String wrong : new String[] {"abc", "mem_limit", "ABCDEF", "00112233445566778"}) {
            assertThat(explain(wrong).err())
                    .startsWith("error: explain: '" + wrong + "' is no fingerprint; accepted are 6 to 16 digits");
        }
    }

    @Test
    void a_file_that_is_no_report_is_refused() throws IOException {
        Files.writeString(report, "{\"schemaVersion\": 2, \"findings\": []}");
        assertThat(explain("aaaaaa").err()).contains("is no audit report of version 1");
        Files.writeString(report, "verdict: clean");
        assertThat(explain("aaaaaa").err()).contains("is no JSON (line 1, column");
        Files.delete(report);
        assertThat(explain("aaaaaa").status()).isEqualTo(2);
    }

    @Test
    void a_rule_is_explained_without_a_report() {
        Cli explained = Cli.run("explain", "CNT-PRIVILEGED");
        assertThat(explained.err()).isEmpty();
        assertThat(explained.status()).isZero();
        assertThat(explained.out())
                .startsWith("CNT-PRIVILEGED  Privileged container\n")
                .contains(
                        "  severity critical, on by default\n",
                        "  judges   each service\n",
                        "  pack     isolation: ",
                        "  when     service.privileged\n",
                        "  why      A privileged container has all capabilities",
                        "| privileged: false\n",
                        "  see      CIS Docker Benchmark 1.6, 5.5\n",
                        "  example  violation: {\"privileged\":true}\n",
                        "  example  unknown: {\"privileged\":\"${UNKNOWN}\"}\n");
    }

    @Test
    void who_changed_a_rule_is_said() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.yaml"), "rules:\n  CNT-PRIVILEGED: {severity: low}\n");
        assertThat(Cli.run("explain", "CNT-PRIVILEGED", "--rule-settings", settings.toString())
                        .out())
                .contains("severity low, on by " + settings + ":2");
        assertThat(Cli.run("explain", "CNT-INIT", "--rule", "CNT-INIT=off").out())
                .contains(", off by --rule:1\n");
        assertThat(Cli.run("explain", "CNT-SECOPT-MISSING").out()).contains(", off by default\n");
    }

    @Test
    void a_rule_of_your_own_is_explained_too() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("acme"));
        Files.writeString(pack.resolve("pack.yaml"), "id: acme\ntitle: Ours\ndescription: Our own rules.\n");
        Files.writeString(pack.resolve("ACME-NAME.yaml"), """
                id: ACME-NAME
                title: A name that we do not use
                severity: low
                since: 1.0.0
                applies_to: service
                when: service.name == 'bad'
                message: is named {{service.name}}
                why: Because we said so.
                fix: "name: other"
                references: [our handbook]
                examples:
                  - violation: {name: bad}
                  - pass: {name: good}
                  - unknown: {name: "${NAME}"}
                """);
        assertThat(Cli.run("explain", "ACME-NAME", "--rules", pack.toString()).out())
                .contains("pack     acme: Ours", "why      Because we said so.", "see      our handbook");
        assertThat(Cli.run("explain", "ACME-NAME").status())
                .as("without the folder")
                .isEqualTo(2);
    }

    @Test
    void an_unknown_rule_is_refused_with_the_nearest_ones() {
        Cli unknown = Cli.run("explain", "CNT-PRIVILEGE");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).startsWith("error: CNT-PRIVILEGE: no such rule; accepted: CNT-PRIVILEGED, ");
    }

    @Test
    void a_fingerprint_without_its_report_is_refused_with_what_is_missing() {
        Cli alone = Cli.run("explain", "aaaaaa1111111111");
        assertThat(alone.status()).isEqualTo(2);
        assertThat(alone.err()).contains("'aaaaaa1111111111' is a fingerprint", "--report FILE");
    }

    private Cli explain(String fingerprint) {
        return Cli.run("explain", fingerprint, "--report", report.toString());
    }
}
