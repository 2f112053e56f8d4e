package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Containers replaced by hand with all labels kept: Compose, which reads labels alone, sees none of them.
 */
final class RecreateScenarios {

    static final List<Scenario> SECURITY = List.of(
            that("recreated privileged")
                    .recreated("/HostConfig/Privileged", "true")
                    .finds("privileged changed")
                    // A sandbox may refuse to start it.
                    .mayAlsoFind("state state"),
            that("recreated with a capability more")
                    .recreated("/HostConfig/CapAdd", "['NET_RAW']")
                    .finds("cap_add added"),
            that("recreated without dropping capabilities")
                    .with("cap_drop: [MKNOD]")
                    .recreated("/HostConfig/CapDrop", "null")
                    .finds("cap_drop removed"),
            that("recreated among the processes of the host")
                    .recreated("/HostConfig/PidMode", "'host'")
                    .finds("pid changed"),
            that("recreated with the memory of the host")
                    .recreated("/HostConfig/IpcMode", "'host'")
                    .finds("ipc changed"),
            that("recreated with the name of the host")
                    .recreated("/HostConfig/UTSMode", "'host'")
                    .finds("uts changed"),
            that("recreated on the network of the host")
                    .recreated(body -> {
                        body.remove("NetworkingConfig");
                        Bodies.set(body, "/HostConfig/NetworkMode", "'host'");
                    })
                    // Two, as for every network that somebody took a container off.
                    .finds("network_mode changed", "networks.default removed"),
            that("recreated in the user namespace of the host")
                    .recreated("/HostConfig/UsernsMode", "'host'")
                    .finds("userns_mode added"),
            that("recreated without seccomp")
                    .recreated("/HostConfig/SecurityOpt", "['seccomp=unconfined']")
                    .finds("security_opt added"),
            that("recreated free to gain privileges")
                    .with("security_opt: ['no-new-privileges:true']")
                    .recreated("/HostConfig/SecurityOpt", "null")
                    .finds("security_opt removed"),
            that("recreated with open system paths")
                    .recreated(body -> {
                        Bodies.set(body, "/HostConfig/MaskedPaths", "[]");
                        Bodies.set(body, "/HostConfig/ReadonlyPaths", "[]");
                    })
                    .finds("security_opt added"),
            that("recreated with a writable root")
                    .with("read_only: true")
                    .recreated("/HostConfig/ReadonlyRootfs", "false")
                    .finds("read_only changed"),
            that("recreated as root")
                    .with("user: '1000'")
                    .recreated("/User", "'0'")
                    .finds("user changed"),
            that("recreated in another group")
                    .recreated("/HostConfig/GroupAdd", "['0']")
                    .finds("group_add added"),
            that("recreated with a device")
                    .recreated(
                            "/HostConfig/Devices",
                            "[{'PathOnHost':'/dev/full','PathInContainer':'/dev/disk','CgroupPermissions':'rwm'}]")
                    .finds("devices added"),
            that("recreated with a device rule")
                    .recreated("/HostConfig/DeviceCgroupRules", "['c 1:3 rwm']")
                    .finds("device_cgroup_rules added"),
            that("recreated with the socket of the engine")
                    .recreated("/HostConfig/Binds", "['/var/run/docker.sock:/var/run/docker.sock']")
                    .finds("volumes./var/run/docker.sock added"),
            that("recreated with a kernel setting")
                    .recreated("/HostConfig/Sysctls", "{'net.ipv4.ip_forward':'1'}")
                    .finds("sysctls added"),
            that("recreated with a port for the world")
                    .with("ports: ['127.0.0.1:28080:80']")
                    .recreated("/HostConfig/PortBindings/80~1tcp", "[{'HostIp':'0.0.0.0','HostPort':'28080'}]")
                    .finds("ports changed"),
            that("recreated with all ports published")
                    .recreated("/HostConfig/PublishAllPorts", "true")
                    .finds("ports added"));

    static final List<Scenario> OTHER = List.of(
            that("recreated with a variable changed")
                    .with("environment: {MODE: production}")
                    .recreated("/Env", "['MODE=debug','PATH=/bin']")
                    .finds("environment.MODE changed"),
            that("recreated with a variable more")
                    .recreated(body -> ((ArrayNode) body.get("Env")).add("DEBUG=1"))
                    .finds("environment.DEBUG added"),
            that("recreated with a variable less")
                    .with("environment: {MODE: production}")
                    .recreated("/Env", "['PATH=/bin']")
                    .finds("environment.MODE removed"),
            that("recreated with a label changed")
                    .with("labels: {tier: back}")
                    .recreated(body -> ((ObjectNode) body.get("Labels")).put("tier", "front"))
                    .finds("labels.tier changed"),
            that("recreated with a label more")
                    .recreated(body -> ((ObjectNode) body.get("Labels")).put("traefik.enable", "true"))
                    .finds("labels.traefik.enable added"),
            that("recreated without any label").recreated("/Labels", "{}").finds("labels.com.docker.compose removed"),
            that("recreated with another command")
                    .recreated("/Cmd", "['sh','-c','exec idle']")
                    .finds("command changed"),
            that("recreated with another entrypoint")
                    .recreated("/Entrypoint", "['/bin/busybox','env']")
                    .finds("entrypoint added"),
            that("recreated in another folder")
                    .with("working_dir: /etc")
                    .recreated("/WorkingDir", "'/bin'")
                    .finds("working_dir changed"),
            that("recreated under another host name")
                    .with("hostname: desk")
                    .recreated("/Hostname", "'till'")
                    .finds("hostname changed"),
            that("recreated with another image")
                    .recreated("/Image", "'drill/other:1'")
                    .finds("image changed"),
            that("recreated with another stop signal")
                    .with("stop_signal: SIGUSR1")
                    .recreated("/StopSignal", "'SIGTERM'")
                    .finds("stop_signal changed"),
            that("recreated without its health check")
                    .with("healthcheck: {test: 'true', interval: 1h}")
                    .recreated("/Healthcheck", "{'Test':['NONE']}")
                    .finds("healthcheck removed"),
            that("recreated with another log driver")
                    .recreated("/HostConfig/LogConfig", "{'Type':'none'}")
                    .finds("logging.driver changed"),
            that("recreated with another name server")
                    .recreated("/HostConfig/Dns", "['9.9.9.9']")
                    .finds("dns added"),
            that("recreated with a host of its own")
                    .recreated("/HostConfig/ExtraHosts", "['db:10.0.0.9']")
                    .finds("extra_hosts added"),
            that("recreated with other limits")
                    .recreated("/HostConfig/Ulimits", "[{'Name':'nofile','Soft':100,'Hard':200}]")
                    .finds("ulimits added"),
            that("recreated with more shared memory")
                    .recreated("/HostConfig/ShmSize", "1048576")
                    .finds("shm_size changed"),
            that("recreated with an init process")
                    .recreated("/HostConfig/Init", "true")
                    .finds("init changed"),
            that("recreated with a temporary file system")
                    .recreated("/HostConfig/Tmpfs", "{'/scratch':'size=1m'}")
                    .finds("tmpfs added"),
            that("recreated with another volume")
                    .with("volumes: ['data:/data', 'elsewhere:/elsewhere']")
                    .recreated(body -> mounts(body, "data", "elsewhere"))
                    .finds("volumes./data changed"),
            that("recreated without its volume")
                    .with("volumes: ['data:/data']")
                    .recreated(body -> mounts(body, ".*", ""))
                    .finds("volumes./data removed"));

    private RecreateScenarios() {}

    /** docker-compose 1 asks for volumes as binds, Compose 2 as mounts. */
    private static void mounts(ObjectNode body, String old, String replacement) {
        for (String field : List.of("Binds", "Mounts")) {
            JsonNode wanted = body.get("HostConfig").path(field);
            if (wanted.isArray() && !wanted.isEmpty()) {
                String json = replacement.isEmpty() ? "[]" : wanted.toString().replaceAll("_" + old, "_" + replacement);
                Bodies.set(body, "/HostConfig/" + field, json);
            }
        }
        body.remove("Volumes");
    }
}
