package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;

/** What changes nothing that a file says. */
final class HarmlessScenarios {

    static final List<Scenario> TABLE = List.of(
            that("restarted").docker("restart -t 0 SELF"),
            that("stopped and started").docker("stop -t 0 SELF").docker("start SELF"),
            that("killed and started").docker("kill SELF").docker("start SELF"),
            that("paused and unpaused").docker("pause SELF").docker("unpause SELF"),
            that("restarted in the user namespace of the host")
                    .with("userns_mode: host")
                    .docker("restart -t 0 SELF"),
            that("something is run in it").docker("exec SELF touch /left-behind"),
            that("something is copied into it").docker("cp /bin/busybox SELF:/copied"),
            that("renamed and renamed back").step((stage, self) -> {
                String name = stage.engine().docker("inspect", "-f", "{{.Name}}", self);
                stage.engine().docker("rename", self, "elsewhere");
                stage.engine().docker("rename", "elsewhere", name.substring(1));
            }),
            that("connected and disconnected")
                    .docker("network connect PROJECT_back SELF")
                    .docker("network disconnect PROJECT_back SELF"),
            that("updated and updated back")
                    .with("mem_limit: 64m")
                    .docker("update --memory 96m --memory-swap 192m SELF")
                    .docker("update --memory 64m --memory-swap 128m SELF"),
            that("updated to what it is").with("mem_limit: 64m").docker("update --memory 64m SELF"),
            that("its image gets another tag")
                    .with("image: drill/tagged:1")
                    .docker("tag drill/tagged:1 drill/tagged:also"),
            that("its image is tagged with the same again")
                    .with("image: drill/same:1")
                    .docker("rmi drill/same:1")
                    .docker("tag drill/base:1 drill/same:1"),
            that("lists become mappings")
                    .with("environment: ['A=1', 'B=2']", "labels: ['x=1']")
                    .laterInGit("environment: {B: '2', A: '1'}", "labels: {x: '1'}"),
            that("keys change their order")
                    .with("mem_limit: 64m", "environment: {A: '1', B: '2'}", "cap_drop: [MKNOD, KILL]")
                    .laterInGit("cap_drop: [KILL, MKNOD]", "environment: {B: '2', A: '1'}", "mem_limit: 64m"),
            that("the file is written in another way")
                    .with("mem_limit: 64m", "stop_grace_period: 90s", "ports: ['127.0.0.1:28090:90']")
                    .laterInGit(
                            "# said otherwise",
                            "'mem_limit': 65536kb",
                            "stop_grace_period: \"1m30s\"",
                            "ports:",
                            "  - {target: 90, published: 28090, host_ip: 127.0.0.1}"),
            that("a default is written out")
                    .laterInGit("restart: 'no'", "privileged: false", "networks: [default]", "shm_size: 64m"),
            that("an anchor is used")
                    .with("environment: {A: '1'}")
                    .laterInGit("environment: &anchor {A: '1'}", "x-more: *anchor"),
            that("its logs and its changes are read").docker("logs SELF").docker("diff SELF"));

    private HarmlessScenarios() {}
}
