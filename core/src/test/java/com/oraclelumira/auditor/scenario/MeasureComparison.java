package com.oraclelumira.auditor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.lab.Command;
import com.oraclelumira.auditor.lab.TestEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Plays all scenarios, audits, and then lets Compose bring up each service; no part of a build. {@code .ci/compare} runs it on
 * both engines. A run of Compose that ends in no known way is an error, and then nothing is written.
 */
class MeasureComparison {

    @Test
    void compose_is_asked_what_it_notices() throws Exception {
        TestEngine engine = TestEngine.orSkip();
        try (Stage stage = Stage.deploy(engine, Scenarios.all())) {
            assertThat(stage.play()).isEmpty();
            Map<String, List<String>> audit = stage.audit();
            List<ComparisonRow> rows = new ArrayList<>();
            List<String> broken = new ArrayList<>();
            for (Scenario scenario : Scenarios.all()) {
                try {
                    rows.add(row(stage, scenario, scenario.of(audit)));
                } catch (IllegalStateException e) {
                    broken.add(scenario.name() + ": " + e.getMessage());
                }
            }
            assertThat(broken).isEmpty();
            String compose = engine.compose(stage.folder(), Stream.of("version", "--short"))
                    .replaceFirst("^v", "");
            String version = engine.docker("version", "--format", "{{.Server.Version}}");
            ComparisonRow.write(
                    compose.replaceAll("^(\\d+\\.\\d+).*", "$1"),
                    "Docker %s with Compose %s".formatted(version, compose),
                    rows);
        }
    }

    private static ComparisonRow row(Stage stage, Scenario scenario, List<String> audit) throws IOException {
        String compose = scenario.inGit().isPresent() ? Reaction.of(stage.up(scenario)) : orphan(stage, scenario);
        return new ComparisonRow(
                scenario.name(),
                scenario.isHarmless(),
                String.join(", ", audit.stream().sorted().toList()),
                compose);
    }

    /** Of a service that git does not have, Compose can only say that its container is one too many. */
    private static String orphan(Stage stage, Scenario scenario) throws IOException {
        Command.Outcome run = stage.up(HarmlessScenarios.TABLE.get(0));
        Reaction.of(run);
        String service = "label=com.docker.compose.service=" + scenario.service();
        String container = stage.engine().docker("ps", "-a", "--filter", service, "--format", "{{.Names}}");
        return run.output().lines().anyMatch(line -> line.contains("orphan") && line.contains(container))
                ? "warns"
                : "nothing";
    }
}
