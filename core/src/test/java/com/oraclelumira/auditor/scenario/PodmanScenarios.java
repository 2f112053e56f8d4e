package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Podman 4.3 can play. It has no {@code docker update}, and shows a container as it reconstructs it: what it shows cannot
 * be given back to it, so a container that is not as git says was deployed from another file.
 */
final class PodmanScenarios {

    private static final List<Scenario> DEPLOYED = List.of(
            that("deployed privileged").deployedAs("privileged: true").finds("privileged changed"),
            that("deployed with a capability more")
                    .deployedAs("cap_add: [SYS_ADMIN]")
                    .finds("cap_add added"),
            that("deployed without dropping capabilities")
                    .with("cap_drop: [KILL]")
                    .deployedAs("")
                    .finds("cap_drop removed"),
            that("deployed among the processes of the host")
                    .deployedAs("pid: host")
                    .finds("pid changed"),
            that("deployed on the network of the host")
                    .deployedAs("network_mode: host")
                    .finds("network_mode changed", "networks.default removed"),
            that("deployed without seccomp")
                    .deployedAs("security_opt: ['seccomp=unconfined']")
                    .finds("security_opt added"),
            that("deployed free to gain privileges")
                    .with("security_opt: ['no-new-privileges:true']")
                    .deployedAs("")
                    .finds("security_opt removed"),
            that("deployed with a writable root")
                    .with("read_only: true")
                    .deployedAs("")
                    .finds("read_only changed"),
            that("deployed as root")
                    .with("user: '1000'")
                    .deployedAs("user: '0'")
                    .finds("user changed"),
            that("deployed in another group").deployedAs("group_add: ['0']").finds("group_add added"),
            that("deployed with a device")
                    .deployedAs("devices: ['/dev/full:/dev/disk']")
                    .finds("devices added"),
            that("deployed with the socket of the engine")
                    .deployedAs("volumes: ['/run/podman.sock:/var/run/docker.sock']")
                    .finds("volumes./var/run/docker.sock added"),
            that("deployed with a port for the world")
                    .with("ports: ['127.0.0.1:28080:80']")
                    .deployedAs("ports: ['0.0.0.0:28080:80']")
                    .finds("ports changed"),
            that("deployed with a variable changed")
                    .with("environment: {MODE: production}")
                    .deployedAs("environment: {MODE: debug}")
                    .finds("environment.MODE changed"),
            that("deployed with a variable more")
                    .deployedAs("environment: {DEBUG: '1'}")
                    .finds("environment.DEBUG added"),
            that("deployed with a variable less")
                    .with("environment: {MODE: production}")
                    .deployedAs("")
                    .finds("environment.MODE removed"),
            that("deployed with a label changed")
                    .with("labels: {tier: back}")
                    .deployedAs("labels: {tier: front}")
                    .finds("labels.tier changed"),
            that("deployed with another command")
                    .deployedAs("command: [sh, -c, exec idle]")
                    .finds("command changed"),
            that("deployed with another entrypoint")
                    .deployedAs("entrypoint: [/bin/busybox, env]")
                    .finds("entrypoint added"),
            that("deployed in another folder")
                    .with("working_dir: /etc")
                    .deployedAs("working_dir: /bin")
                    .finds("working_dir changed"),
            that("deployed under another host name")
                    .with("hostname: desk")
                    .deployedAs("hostname: till")
                    .finds("hostname changed"),
            that("deployed with another image")
                    .deployedAs("image: drill/other:1")
                    .finds("image changed"),
            that("deployed with another stop signal")
                    .with("stop_signal: SIGUSR1")
                    .deployedAs("stop_signal: SIGTERM")
                    .finds("stop_signal changed"),
            that("deployed with another name server")
                    .deployedAs("dns: [9.9.9.9]")
                    .finds("dns added"),
            that("deployed with a host of its own")
                    .deployedAs("extra_hosts: ['db:10.0.0.9']")
                    .finds("extra_hosts added"),
            that("deployed with other limits")
                    // Without one of processes it asks for more of these than a sandbox may grant.
                    .with("ulimits: {nproc: 100, nofile: {soft: 300, hard: 400}}")
                    .deployedAs("ulimits: {nproc: 100, nofile: {soft: 100, hard: 200}}")
                    .finds("ulimits changed"),
            that("deployed with more shared memory").deployedAs("shm_size: 1m").finds("shm_size changed"),
            that("deployed with an init process").deployedAs("init: true").finds("init changed"),
            that("deployed with a temporary file system")
                    .deployedAs("tmpfs: ['/scratch:size=1m']")
                    .finds("tmpfs added"),
            that("deployed with another volume")
                    .with("volumes: ['data:/data', 'elsewhere:/elsewhere']")
                    .deployedAs("volumes: ['elsewhere:/data', 'elsewhere:/elsewhere']")
                    .finds("volumes./data changed"),
            that("deployed with more memory")
                    .with("mem_limit: 64m")
                    .deployedAs("mem_limit: 96m")
                    .finds("mem_limit changed"),
            that("deployed without a limit of processors")
                    .with("cpus: 0.5")
                    .deployedAs("")
                    .finds("cpus removed"),
            that("deployed with more processes")
                    .with("pids_limit: 50")
                    .deployedAs("pids_limit: 500")
                    .finds("pids_limit changed"),
            that("deployed to be started again").deployedAs("restart: always").finds("restart changed"));

    /** Of those for Docker, by name: it has no update, no links, and wants back in other words what it shows. */
    private static final Set<String> NOT_HERE = Set.of(
            "updated and updated back",
            "updated to what it is",
            "command is run once and left",
            "fixed address is lost",
            "network is made anew while the container is down",
            "volume is made anew by hand",
            "volume is made anew in memory");

    private PodmanScenarios() {}

    static List<Scenario> all() {
        Stream<Scenario> dockers = Stream.of(
                        HarmlessScenarios.TABLE,
                        ComposeScenarios.TABLE,
                        StateScenarios.TABLE,
                        FileScenarios.TABLE,
                        NetworkScenarios.TABLE)
                .flatMap(List::stream)
                .filter(scenario -> !NOT_HERE.contains(scenario.name()));
        return Stream.concat(dockers, DEPLOYED.stream()).toList();
    }
}
