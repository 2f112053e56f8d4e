package com.oraclelumira.auditor.scenario;

import java.util.List;
import java.util.stream.Stream;

/** All scenarios. */
public final class Scenarios {

    private Scenarios() {}

    /** In the order in which they are played: Compose refuses its work once networks have been changed by hand. */
    public static List<Scenario> all() {
        return Stream.of(
                        HarmlessScenarios.TABLE,
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
