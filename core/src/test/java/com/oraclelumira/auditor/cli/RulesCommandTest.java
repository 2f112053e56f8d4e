package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    private static final String RULE = """
            id: ACME-NAME
            title: A name that we do not use
            severity: low
            since: 1.0.0
            applies_to: service
            when: WHEN
            message: is named {{service.name}}
            why: Because we said so.
            fix: "name: other"
            references: [our handbook]
            examples:
              - violation: {name: bad}
              - pass: {name: good}
              - unknown: {name: "${NAME}"}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "id: acme\ntitle: Ours\ndescription: Our own rules.\n");
    }

    @Test
    void examples_that_are_as_they_say_pass() throws IOException {
        rule("service.name == 'bad'");
        Cli tested = Cli.run("rules", "test", folder.toString());
        assertThat(tested.out()).contains("3 examples, 0 not as they say");
        assertThat(tested.status()).isZero();
    }

    @Test
    void example_that_is_not_as_it_says_is_named_at_its_place() throws IOException {
        rule("service.name == 'good'");
        Cli tested = Cli.run("rules", "test", folder.toString());
        assertThat(tested.status()).isEqualTo(1);
        assertThat(tested.out())
                .contains("ACME-NAME.yaml:12:")
                .contains("ACME-NAME: comes to pass; the example says violation");
    }

    @Test
    void misspelt_field_is_refused_at_its_place_with_what_would_be_accepted() throws IOException {
        rule("service.nmae == 'bad'");
        Cli tested = Cli.run("rules", "test", folder.toString());
        assertThat(tested.status()).isEqualTo(2);
        assertThat(tested.err()).contains("ACME-NAME.yaml:6:").contains("nmae").contains("name");
    }

    @Test
    void rule_that_would_take_endless_work_ends_and_is_not_as_it_says() throws IOException {
        String items = "service.command.exists(%s, ";
        String when = "service.name == 'bad' || " + String.format(items.repeat(4), "a", "b", "c", "d")
                + "a + b + c == d" + ")".repeat(4);
        rule('"' + when + '"');
        String words = "a, ".repeat(200) + "a";
        Path file = folder.resolve("ACME-NAME.yaml");
        Files.writeString(
                file, Files.readString(file).replace("{name: good}", "{name: good, command: [" + words + "]}"));
        Cli tested = Cli.run("rules", "test", folder.toString());
        assertThat(tested.out()).contains("comes to unknown; the example says pass");
    }

    @Test
    void list_says_what_judges_and_who_says_so(@TempDir Path other) throws IOException {
        rule("service.name == 'bad'");
        Path settings = Files.writeString(other.resolve("s.yaml"), "packs:\n  lint: {enabled: false}\n");
        Cli listed = Cli.run(
                "rules",
                "list",
                "--rules",
                folder.toString(),
                "--rule-settings",
                settings.toString(),
                "--rule",
                "CNT-INIT=high");
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .anyMatch(line -> line.matches("ACME-NAME +on +low +service +acme .*by default"))
                .anyMatch(line -> line.matches("CNT-INIT +on +high +service +isolation .*by --rule:1"))
                .anyMatch(line -> line.matches("LNT-DEPENDS-UNDECLARED +off .*by .*s.yaml:2"))
                .anyMatch(line -> line.matches("CNT-SECOPT-MISSING +off .* by default"));
    }

    @Test
    void unknown_rule_is_refused_with_what_would_be_accepted() {
        Cli listed = Cli.run("rules", "list", "--rule", "CNT-INITS=off");
        assertThat(listed.status()).isEqualTo(2);
        assertThat(listed.err()).contains("CNT-INITS: no such rule").contains("CNT-INIT");
        assertThat(Cli.run("rules", "list", "--rule", "CNT-INIT=maybe").err())
                .contains("CNT-INIT cannot be maybe; accepted: on, off, critical");
    }

    @Test
    void lint_obeys_what_is_switched_off() throws IOException {
        Path file = Files.writeString(
                folder.resolve("compose.yml"), "name: x\nservices: {a: {image: 'a:1', privileged: true}}\n");
        assertThat(Cli.run("lint", file.toString()).out()).contains("CNT-PRIVILEGED");
        assertThat(Cli.run("lint", "--rule", "isolation=off", file.toString()).out())
                .doesNotContain("CNT-PRIVILEGED")
                .contains("RES-MEM-LIMIT");
    }

    private void rule(String when) throws IOException {
        Files.writeString(folder.resolve("ACME-NAME.yaml"), RULE.replace("WHEN", when));
    }
}
