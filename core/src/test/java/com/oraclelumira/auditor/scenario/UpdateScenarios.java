package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;

/** Every option of {@code docker update}. */
final class UpdateScenarios {

    static final List<Scenario> TABLE = List.of(
            that("memory is raised")
                    .with("mem_limit: 64m")
                    .docker("update --memory 96m --memory-swap 192m SELF")
                    .finds("mem_limit changed"),
            that("memory is limited where the file has no limit")
                    .docker("update --memory 96m --memory-swap 192m SELF")
                    .finds("mem_limit added"),
            that("swap is raised")
                    .with("mem_limit: 64m")
                    .docker("update --memory-swap 256m SELF")
                    .finds("memswap_limit changed"),
            that("memory is reserved")
                    .docker("update --memory-reservation 32m SELF")
                    .finds("mem_reservation added"),
            that("processors are limited").docker("update --cpus 0.5 SELF").finds("cpus added"),
            that("processor limit is lowered")
                    .with("cpus: 1.5")
                    .docker("update --cpus 0.5 SELF")
                    .finds("cpus changed"),
            that("processor quota is set")
                    .docker("update --cpu-period 50000 --cpu-quota 25000 SELF")
                    .finds("cpus added"),
            that("processor shares are set")
                    .docker("update --cpu-shares 256 SELF")
                    .finds("cpu_shares added"),
            that("processors are pinned").docker("update --cpuset-cpus 0 SELF").finds("cpuset added"),
            that("memory nodes are pinned")
                    .docker("update --cpuset-mems 0 SELF")
                    .finds("cpuset_mems added"),
            that("processes are limited").docker("update --pids-limit 50 SELF").finds("pids_limit added"),
            that("process limit is lifted")
                    .with("pids_limit: 50")
                    .docker("update --pids-limit -1 SELF")
                    .finds("pids_limit removed"),
            that("restart policy is set").docker("update --restart always SELF").finds("restart changed"),
            that("restart policy is taken away")
                    .with("restart: unless-stopped")
                    .docker("update --restart no SELF")
                    .finds("restart changed"),
            that("restart policy tries more often")
                    .with("restart: on-failure:3")
                    .docker("update --restart on-failure:9 SELF")
                    .finds("restart changed"));

    private UpdateScenarios() {}
}
