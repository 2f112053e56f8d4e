package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;

/** What becomes of containers, their names, numbers and images, by the Docker client. */
final class StateScenarios {

    static final List<Scenario> TABLE = List.of(
            that("container is stopped").docker("stop -t 0 SELF").finds("state state"),
            that("container is paused").docker("pause SELF").finds("state state"),
            that("container is killed").docker("kill SELF").finds("state state"),
            that("container is removed").docker("rm -f SELF").finds("container missing"),
            that("container is renamed").docker("rename SELF renamed-by-hand").finds("container_name changed"),
            that("named container is renamed")
                    .with("container_name: drill_named")
                    .docker("rename SELF drill_other")
                    .finds("container_name changed"),
            that("image is built anew and not deployed")
                    .with("image: drill/moved:1")
                    .docker("tag drill/other:1 drill/moved:1")
                    .finds("image.id stale"),
            that("image loses its tag")
                    .with("image: drill/lost:1")
                    .docker("rmi drill/lost:1")
                    .finds("image missing"),
            that("one of three replicas is removed")
                    .with("scale: 3")
                    .docker("rm -f SELF")
                    .finds("replicas changed"),
            that("service is started by hand and labelled")
                    .notDeployed()
                    .notInGit()
                    .docker("run -d --name by-hand --label com.docker.compose.project=PROJECT"
                            + " --label com.docker.compose.service=SERVICE --label com.docker.compose.oneoff=False"
                            + " --label com.docker.compose.container-number=1 drill/base:1")
                    .finds("container extra"));

    private StateScenarios() {}
}
