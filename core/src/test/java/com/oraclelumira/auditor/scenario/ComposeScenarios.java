package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;

/** What Compose itself does, of which some is drift and some is not. */
final class ComposeScenarios {

    static final List<Scenario> TABLE = List.of(
            that("created anew by Compose").compose("up -d --no-deps --force-recreate -t 0 SERVICE"),
            that("created anew by Compose with its volumes")
                    .with("volumes: ['/anonymous', 'data:/data']")
                    .compose("up -d --no-deps --force-recreate -t 0 SERVICE"),
            that("another project has a service of that name").step((stage, self) -> stage.deployNeighbour()),
            that("service is scaled up by hand")
                    .compose("up -d --no-deps --no-recreate --scale SERVICE=3 SERVICE")
                    .finds("replicas changed"),
            that("command is run once and left")
                    .compose("run -d --no-deps SERVICE")
                    .finds("oneoff extra"));

    private ComposeScenarios() {}
}
