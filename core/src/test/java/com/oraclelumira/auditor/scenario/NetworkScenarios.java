package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;

/** Who is attached to which network, and the project's networks and volumes. */
final class NetworkScenarios {

    static final List<Scenario> TABLE = List.of(
            that("another network is connected")
                    .docker("network connect PROJECT_back SELF")
                    .finds("networks.back added"),
            that("its network is disconnected")
                    .docker("network disconnect PROJECT_default SELF")
                    .finds("networks.default removed"),
            that("network comes back without aliases")
                    .with("networks:", "  back: {aliases: [desk]}")
                    .docker("network disconnect PROJECT_back SELF")
                    .docker("network connect PROJECT_back SELF")
                    .finds("networks.back.aliases removed"),
            that("network comes back with another alias")
                    .with("networks:", "  back: {aliases: [desk2]}")
                    .docker("network disconnect PROJECT_back SELF")
                    .docker("network connect --alias SERVICE --alias till PROJECT_back SELF")
                    .finds("networks.back.aliases changed"),
            that("fixed address is lost")
                    .with("networks:", "  fixed: {ipv4_address: 10.77.0.10}")
                    .docker("network disconnect PROJECT_fixed SELF")
                    .docker("network connect --alias SERVICE PROJECT_fixed SELF")
                    .finds("networks.fixed.ipv4_address removed"),
            that("network is made anew by hand")
                    .with("networks: [doomed]")
                    .docker("network disconnect PROJECT_doomed SELF")
                    .docker("network rm PROJECT_doomed")
                    .docker("network create PROJECT_doomed")
                    .docker("network connect --alias SERVICE PROJECT_doomed SELF")
                    .finds("doomed: networks.doomed.internal changed"),
            that("network is made anew while the container is down")
                    .with("networks: [gone]")
                    .docker("stop -t 0 SELF")
                    .docker("network rm PROJECT_gone")
                    .docker("network create --label com.docker.compose.project=PROJECT"
                            + " --label com.docker.compose.network=gone PROJECT_gone")
                    .finds("networks.gone stale", "state state"),
            that("volume is made anew by hand")
                    .with("volumes: ['doomed_data:/data']")
                    .step((stage, self) -> stage.engine().recreate(self, body -> {
                        stage.engine().docker("volume", "rm", Stage.PROJECT + "_doomed_data");
                        stage.engine().docker("volume", "create", Stage.PROJECT + "_doomed_data");
                    }))
                    .finds("doomed_data: volumes.doomed_data.labels removed"),
            that("volume is made anew in memory")
                    .with("volumes: ['opted_data:/data']")
                    .step((stage, self) -> stage.engine().recreate(self, body -> {
                        String name = Stage.PROJECT + "_opted_data";
                        stage.engine().docker("volume", "rm", name);
                        stage.engine().docker("volume", "create", "-o", "type=tmpfs", "-o", "device=tmpfs", name);
                    }))
                    .finds("opted_data: volumes.opted_data.driver_opts added"));

    private NetworkScenarios() {}
}
