package com.oraclelumira.auditor.scenario;

import com.oraclelumira.auditor.lab.TestEngine;
import java.util.List;
import java.util.stream.Stream;

/** All scenarios. */
public final class Scenarios {

    private Scenarios() {}

    /** Played first and one by one: Compose refuses its work once networks, or what it just listed, were changed by hand. */
    static List<Scenario> ofCompose() {
        return ComposeScenarios.TABLE;
    }

    /** Those that this engine can play. */
    public static List<Scenario> of(TestEngine engine) {
        return engine.isPodman() ? PodmanScenarios.all() : all();
    }

    /** All that Docker can play, in the order in which a report lists them. */
    public static List<Scenario> all() {
        return Stream.of(
                        HarmlessScenarios.TABLE,
                        ComposeScenarios.TABLE,
                        UpdateScenarios.TABLE,
                        StateScenarios.TABLE,
                        RecreateScenarios.SECURITY,
                        RecreateScenarios.OTHER,
                        FileScenarios.TABLE,
                        NetworkScenarios.TABLE)
                .flatMap(List::stream)
                .toList();
    }
}
