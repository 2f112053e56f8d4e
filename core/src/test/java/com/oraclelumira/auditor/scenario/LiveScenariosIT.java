package com.oraclelumira.auditor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.lab.TestEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes of a live stack: each is made to a service of its own, all at once, and one audit must find exactly what each of
 * them is. A minute or two instead of one deployment a change.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LiveScenariosIT {
    private List<Scenario> scenarios = List.of();
    private final List<String> before = new ArrayList<>();
    private final Map<Scenario, String> undone = new HashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private Stage stage;

    @BeforeAll
    void play() throws Exception {
        TestEngine engine = TestEngine.orSkip();
        scenarios = Scenarios.of(engine);
        stage = Stage.deploy(engine, scenarios);
        stage.audit().forEach((subject, drifts) -> drifts.forEach(drift -> before.add(subject + ": " + drift)));
        undone.putAll(stage.play());
        after.putAll(stage.audit());
    }

    @AfterAll
    void remove() throws Exception {
        if (stage != null) {
            stage.close();
        }
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    @Test
    void before_anything_happens_there_is_no_drift() {
        assertThat(before).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void each_change_is_found_exactly(Scenario scenario) {
        assertThat(undone).doesNotContainKey(scenario);
        List<String> found = new ArrayList<>(scenario.of(after));
        List<String> wanted = scenario.drifts().stream()
                .map(drift -> drift.replace("PROJECT", Stage.PROJECT))
                .toList();

        found.removeIf(drift -> scenario.possible().contains(drift) && !wanted.contains(drift));
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void nothing_is_found_of_what_no_scenario_touched() {
        List<String> known = scenarios.stream()
                .flatMap(scenario -> Stream.concat(
                        Stream.of(scenario.service()),
                        scenario.drifts().stream()
                                .filter(drift -> drift.contains(": "))
                                .map(drift -> drift.replaceFirst(": .*", ""))))
                .toList();

        assertThat(after.keySet()).isSubsetOf(known);
    }
}
