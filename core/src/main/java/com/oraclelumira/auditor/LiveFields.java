package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.Redacted;
import com.oraclelumira.auditor.model.Capabilities;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A live container in the vocabulary of rules, in Compose terms: what the engine adds by itself (its defaults, the image's
 * user, anonymous volume names) reads as not set, as in a Compose file that leaves it to the engine.
 */
final class LiveFields {

    private static final long DEFAULT_SHM = 67_108_864;
    private static final double NANOS = 1e9;
    private static final double DEFAULT_CPU_PERIOD = 100_000;
    private static final Set<String> NAMED_MODES = Set.of("host", "none", "bridge");
    private static final Set<String> ENGINE_PROPAGATION = Set.of("rprivate", "private", "rslave", "slave");
    private static final int ANONYMOUS_NAME = 64;
    private static final String API_SOCKET = "/var/run/docker.sock";
    private static final String API_CREDENTIALS = "DOCKER_CONFIG=/run/secrets/docker";

    private final LiveContainer container;
    private final Optional<LiveImage> image;
    private final Names names;
    private final Redactor redactor;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** The keys that a project gives to what the engine calls by full name. */
    record Names(Function<String, String> volume, Function<String, String> network) {}

    private LiveFields(LiveContainer container, Optional<LiveImage> image, Names names, Redactor redactor) {
        this.container = container;
        this.image = image;
        this.names = names;
        this.redactor = redactor;
    }

    static Map<String, Object> of(LiveContainer container, Optional<LiveImage> image, Names names, Redactor redactor) {
        return new LiveFields(container, image, names, redactor).fields();
    }

    /** What a container shares with others: its image, networks and ports. */
    static Map<String, Object> outline(LiveContainer container, Names names, Redactor redactor) {
        LiveFields outline = new LiveFields(container, Optional.empty(), names, redactor);
        outline.fields.put("image", container.at("/Config/Image").asText(""));
        outline.network();
        return outline.fields;
    }

    private Map<String, Object> fields() {
        fields.put("name", container.label("com.docker.compose.service").orElse(container.name()));
        fields.put("image", container.at("/Config/Image").asText(""));
        security();
        namespaces();
        resources();
        storage();
        network();
        process();
        state();
        sessions();
        SecurityOptions.put(fields, host("MaskedPaths"));
        InitPrograms.putLive(fields);
        return fields;
    }

    private void security() {
        boolean privileged = host("Privileged").asBoolean(false);
        fields.put("privileged", privileged);
        fields.put("cap_add", texts(host("CapAdd"), Capabilities::canonical));
        fields.put("cap_drop", texts(host("CapDrop"), Capabilities::canonical));
        fields.put("security_opt", texts(host("SecurityOpt"), SubjectFields::securityOption));
        fields.put("read_only", host("ReadonlyRootfs").asBoolean(false));
        fields.put("group_add", texts(host("GroupAdd"), text -> text));
        fields.put("device_cgroup_rules", texts(host("DeviceCgroupRules"), text -> text));
        String user = container.at("/Config/User").asText("");
        Optional<String> imageUser = image.map(it -> it.config().path("User").asText(""));
        imageUser.ifPresent(value -> fields.put("image_user", value));
        fields.put("user", imageUser.filter(user::equals).isPresent() ? "" : user);
        fields.put("use_api_socket", hasApiSocket());
    }

    /** What {@code use_api_socket} comes to: the engine's socket, and the credentials of who deployed. */
    private boolean hasApiSocket() {
        boolean socket = false;
        for (JsonNode mount : container.at("/Mounts")) {
            socket |= mount.path("Destination").asText("").equals(API_SOCKET);
        }
        return socket && texts(container.at("/Config/Env"), text -> text).contains(API_CREDENTIALS);
    }

    /** Running exec sessions; what they are is not known where there are some and the engine was not asked. */
    private void sessions() {
        if (container.at("/ExecIDs").isEmpty()) {
            fields.put("execs", List.of());
        }
    }

    private void namespaces() {
        fields.put("pid", host("PidMode").asText(""));
        fields.put("ipc", host("IpcMode").asText(""));
        fields.put("uts", host("UTSMode").asText(""));
        fields.put("userns_mode", host("UsernsMode").asText(""));
        fields.put("cgroup_parent", host("CgroupParent").asText(""));
        // control groups version 1 has no private namespace by default: then host is nobody's choice
        String cgroup = host("CgroupnsMode").asText("");
        fields.put("cgroup", cgroup.equals("private") ? cgroup : "");
        String runtime = host("Runtime").asText("");
        fields.put("runtime", runtime.equals("runc") ? "" : runtime);
        String mode = host("NetworkMode").asText("");
        fields.put("network_mode", NAMED_MODES.contains(mode) || mode.startsWith("container:") ? mode : "");
        fields.put("init", host("Init").asBoolean(false));
    }

    private void resources() {
        fields.put("mem_limit", host("Memory").asLong(0));
        fields.put("memswap_limit", host("MemorySwap").asLong(0));
        fields.put("mem_reservation", host("MemoryReservation").asLong(0));
        long quota = host("CpuQuota").asLong(0);
        double period = host("CpuPeriod").asDouble(0) == 0
                ? DEFAULT_CPU_PERIOD
                : host("CpuPeriod").asDouble();
        long nanos = host("NanoCpus").asLong(0);
        fields.put("cpus", nanos > 0 ? nanos / NANOS : quota > 0 ? quota / period : 0.0);
        fields.put("cpuset", host("CpusetCpus").asText(""));
        fields.put("pids_limit", Math.max(0, host("PidsLimit").asLong(0)));
        long shm = host("ShmSize").asLong(0);
        fields.put("shm_size", shm == DEFAULT_SHM ? 0L : shm);
        fields.put("oom_kill_disable", host("OomKillDisable").asBoolean(false));
        fields.put("oom_score_adj", host("OomScoreAdj").asLong(0));
        Map<String, Object> ulimits = new LinkedHashMap<>();
        host("Ulimits")
                .forEach(limit -> ulimits.put(
                        limit.path("Name").asText(""),
                        Map.of(
                                "soft",
                                limit.path("Soft").asLong(),
                                "hard",
                                limit.path("Hard").asLong())));
        fields.put("ulimits", ulimits);
        fields.put("sysctls", shown("sysctls", host("Sysctls")));
        String policy = host("RestartPolicy").path("Name").asText("");
        fields.put("restart", policy.equals("no") ? "" : policy);
        fields.put(
                "restart_retries",
                host("RestartPolicy").path("MaximumRetryCount").asLong(0));
    }

    private void storage() {
        List<Object> mounts = new ArrayList<>();
        container.at("/Mounts").forEach(mount -> mounts.add(mount(mount)));
        fields.put("volumes", mounts);
        List<String> tmpfs = new ArrayList<>();
        host("Tmpfs").properties().forEach(entry -> {
            String options = entry.getValue().asText("");
            tmpfs.add(options.isEmpty() ? entry.getKey() : entry.getKey() + ":" + options);
        });
        fields.put("tmpfs", tmpfs);
        List<Object> devices = new ArrayList<>();
        host("Devices")
                .forEach(device -> devices.add(Map.of(
                        "source", device.path("PathOnHost").asText(""),
                        "target", device.path("PathInContainer").asText(""),
                        "permissions", device.path("CgroupPermissions").asText(""))));
        fields.put("devices", devices);
        fields.put("volumes_from", texts(host("VolumesFrom"), text -> text));
        fields.put("gpus", GpuRequests.live(host("DeviceRequests")));
    }

    private Map<String, Object> mount(JsonNode mount) {
        String type = mount.path("Type").asText("");
        String name = mount.path("Name").asText("");
        String source = type.equals("volume")
                ? (name.length() == ANONYMOUS_NAME ? "" : names.volume().apply(name))
                : mount.path("Source").asText("");
        String propagation = mount.path("Propagation").asText("");
        return Map.of(
                "type",
                type,
                "source",
                source,
                "target",
                mount.path("Destination").asText(""),
                "read_only",
                !mount.path("RW").asBoolean(true),
                "propagation",
                ENGINE_PROPAGATION.contains(propagation) ? "" : propagation,
                "selinux",
                selinux(mount.path("Mode").asText("")));
    }

    private static String selinux(String mode) {
        return mode.contains("Z") ? "Z" : mode.contains("z") ? "z" : "";
    }

    private void network() {
        List<Object> ports = new ArrayList<>();
        host("PortBindings")
                .properties()
                .forEach(entry -> entry.getValue().forEach(binding -> ports.add(port(entry.getKey(), binding))));
        fields.put("ports", ports);
        List<Object> networks = new ArrayList<>();
        container
                .at("/NetworkSettings/Networks")
                .properties()
                .forEach(entry -> networks.add(Map.of(
                        "name", names.network().apply(entry.getKey()),
                        "aliases", texts(entry.getValue().path("Aliases"), text -> text))));
        fields.put("networks", networks);
        fields.put("extra_hosts", texts(host("ExtraHosts"), text -> text));
        List<String> links = new ArrayList<>(texts(host("Links"), text -> text));
        container
                .at("/NetworkSettings/Networks")
                .forEach(network -> links.addAll(texts(network.path("Links"), text -> text)));
        fields.put("links", links);
        fields.put("publish_all_ports", host("PublishAllPorts").asBoolean(false));
    }

    /** A binding; where it names no address, the one that the engine really bound. */
    private Map<String, Object> port(String target, JsonNode binding) {
        int slash = target.indexOf('/');
        String address = binding.path("HostIp").asText("");
        String bound = container
                .at("/NetworkSettings/Ports")
                .path(target)
                .path(0)
                .path("HostIp")
                .asText("");
        return Map.of(
                "host_ip",
                address.isEmpty() ? bound : address,
                "published",
                binding.path("HostPort").asText(""),
                "target",
                SubjectFields.whole(slash < 0 ? target : target.substring(0, slash))
                        .orElse(0L),
                "protocol",
                slash < 0 ? "tcp" : target.substring(slash + 1));
    }

    private void process() {
        JsonNode check = container.at("/Config/Healthcheck");
        List<String> test = redactor.show(PropertyPath.of("healthcheck"), texts(check.path("Test"), text -> text));
        fields.put(
                "healthcheck",
                SubjectFields.healthcheck(
                        !test.isEmpty(),
                        test,
                        false,
                        (long) (check.path("Interval").asLong(0) / NANOS),
                        (long) (check.path("Timeout").asLong(0) / NANOS),
                        check.path("Retries").asLong(0)));
        Map<String, Object> environment = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        container.at("/Config/Env").forEach(entry -> {
            String text = entry.asText("");
            int equals = text.indexOf('=');
            if (equals > 0) {
                String key = text.substring(0, equals);
                String value = text.substring(equals + 1);
                keys.add(key);
                if (!Redacted.isPlaceholder(value)) {
                    environment.put(key, redactor.show(PropertyPath.of("environment", key), value));
                }
            }
        });
        fields.put("environment", environment);
        fields.put("environment_keys", keys);
        fields.put("labels", shown("labels", container.at("/Config/Labels")));
        for (String key : List.of("command", "entrypoint")) {
            String pointer = key.equals("command") ? "/Config/Cmd" : "/Config/Entrypoint";
            fields.put(key, redactor.show(PropertyPath.of(key), texts(container.at(pointer), text -> text)));
        }
        Map<String, Object> options = SubjectFields.shown(
                PropertyPath.of("logging", "options"), host("LogConfig").path("Config"), redactor);
        fields.put("logging", Map.of("driver", host("LogConfig").path("Type").asText(""), "options", options));
    }

    private void state() {
        fields.put("status", container.status());
        fields.put("health", container.at("/State/Health/Status").asText("").replace("none", ""));
        fields.put("exit_code", container.at("/State/ExitCode").asLong(0));
        fields.put("oom_killed", container.at("/State/OOMKilled").asBoolean(false));
        fields.put("restart_count", container.at("/RestartCount").asLong(0));
        fields.put("project", container.label("com.docker.compose.project").orElse(""));
    }

    private Map<String, Object> shown(String key, JsonNode object) {
        return SubjectFields.shown(PropertyPath.of(key), object, redactor);
    }

    private JsonNode host(String field) {
        return container.json().path("HostConfig").path(field);
    }

    private static List<String> texts(JsonNode array, Function<String, String> form) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(form.apply(item.asText(""))));
        return texts;
    }
}
