package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.type.Provider;
import com.oraclelumira.auditor.model.Capabilities;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Compose service in the vocabulary of rules. */
final class DesiredFields {

    private final Project project;
    private final Service service;
    private final Redactor redactor;
    private final NodeValues values;

    private DesiredFields(Project project, Service service, Redactor redactor) {
        this.project = project;
        this.service = service;
        this.redactor = redactor;
        values = new NodeValues(service.node());
    }

    static Map<String, Object> of(Project project, Service service, Redactor redactor) {
        return new DesiredFields(project, service, redactor).fields();
    }

    private Map<String, Object> fields() {
        Optional<String> provider = service.provider().flatMap(Provider::type);
        if (provider.isPresent()) {
            // no container runs: nothing else is known, or ever will be
            return Map.of("name", service.name(), "provider", provider.get());
        }
        values.put("name", service.name())
                .text("image", "container_name", "user", "pid", "ipc", "uts", "network_mode", "userns_mode", "cgroup")
                .text("cgroup_parent", "runtime", "cpuset")
                .truth("privileged", "read_only", "init", "oom_kill_disable")
                .put("built", service.node().has("build"))
                .texts("cap_add", Capabilities::canonical)
                .texts("cap_drop", Capabilities::canonical)
                .texts("security_opt", SubjectFields::securityOption)
                .texts("group_add", text -> text)
                .texts("tmpfs", text -> text)
                .texts("device_cgroup_rules", text -> text)
                .texts("extra_hosts", text -> text)
                .texts("links", text -> text)
                .texts("volumes_from", text -> text)
                .truth("use_api_socket")
                .text("pull_policy")
                .put("provider", "")
                .put("gpus", GpuRequests.desired(service))
                .put("hooks", BuildFields.hooks(service))
                .put("build", BuildFields.of(service));
        resources();
        restart();
        values.list("ports", get("ports"), item -> Optional.of(port(item)))
                .list("volumes", MountSources.of(project, service), item -> Optional.of(mount(item)))
                .list("devices", get("devices"), item -> Optional.of(device(item)))
                .put("healthcheck", healthcheck())
                .put("environment", shown("environment"))
                .put(
                        "environment_keys",
                        List.copyOf(service.mapping("environment").keySet()))
                .put("labels", shown("labels"))
                .put("logging", logging())
                .put("networks", networks())
                .put("depends_on", dependencies())
                .put("awaited", isAwaited())
                .put("secrets", SecretUses.of(project, service));
        values.put("command", words("command", service.items("command")))
                .put("entrypoint", words("entrypoint", service.items("entrypoint")));
        SecurityOptions.put(values.fields());
        InitPrograms.put(values.fields());
        return values.fields();
    }

    private void resources() {
        values.bytes("mem_limit", first("mem_limit", "deploy", "resources", "limits", "memory"))
                .bytes("memswap_limit", get("memswap_limit"))
                .bytes("mem_reservation", first("mem_reservation", "deploy", "resources", "reservations", "memory"))
                .bytes("shm_size", get("shm_size"))
                .number("cpus", first("cpus", "deploy", "resources", "limits", "cpus"))
                .whole("pids_limit", first("pids_limit", "deploy", "resources", "limits", "pids"))
                .whole("oom_score_adj", get("oom_score_adj"))
                .whole("replicas", first("scale", "deploy", "replicas"));
        if (get("scale").isEmpty() && service.node().at("deploy", "replicas").isEmpty()) {
            values.put("replicas", 1L);
        }
        if (values.fields().getOrDefault("cpus", 0.0).equals(0.0)) {
            get("cpu_quota").ifPresent(quota -> values.number("cpus", Optional.of(quota)));
        }
        values.put("ulimits", ulimits());
        values.put("sysctls", shown("sysctls"));
    }

    private Map<String, Object> ulimits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        service.mapping("ulimits")
                .forEach((name, node) -> limits.put(
                        name,
                        node instanceof YamlMapping both
                                ? new NodeValues(both)
                                        .whole("soft", both.get("soft"))
                                        .whole("hard", both.get("hard"))
                                        .fields()
                                : new NodeValues(service.node())
                                        .whole("soft", Optional.of(node))
                                        .whole("hard", Optional.of(node))
                                        .fields()));
        return limits;
    }

    private void restart() {
        RestartFields.of(get("restart"), NodeValues.mapping(service.node().at("deploy", "restart_policy")))
                .forEach(values::put);
    }

    private static Map<String, Object> port(YamlNode item) {
        if (item instanceof YamlScalar text) {
            return NodeValues.known(text)
                    .map(Object::toString)
                    .map(SubjectFields::port)
                    .orElse(Map.of());
        }
        YamlMapping port = NodeValues.mapping(Optional.of(item));
        Map<String, Object> fields = new NodeValues(port)
                .text("host_ip", "published", "protocol")
                .whole("target", port.get("target"))
                .fields();
        SubjectFields.splitAddress(fields);
        return fields;
    }

    private Map<String, Object> mount(YamlNode item) {
        YamlMapping mount = NodeValues.mapping(Optional.of(item));
        NodeValues fields =
                new NodeValues(mount).text("type", "source", "target").truth("read_only");
        if (mount.get("type").isEmpty()
                && SubjectFields.isPath(String.valueOf(fields.fields().get("source")))) {
            fields.put("type", "bind");
        }
        YamlMapping bind = NodeValues.mapping(mount.get("bind"));
        fields.put("propagation", text(bind, "propagation")).put("selinux", text(bind, "selinux"));
        mount.get("source")
                .flatMap(NodeValues::known)
                .ifPresent(source -> fields.put("declared", project.volumes().containsKey(source.toString())));
        fields.fields().putIfAbsent("declared", false);
        return fields.fields();
    }

    private static Map<String, Object> device(YamlNode item) {
        return new NodeValues(NodeValues.mapping(Optional.of(item)))
                .text("source", "target", "permissions")
                .fields();
    }

    private Map<String, Object> healthcheck() {
        YamlMapping check = NodeValues.mapping(get("healthcheck"));
        List<String> test =
                words("healthcheck", check.get("test").map(NodeValues::items).orElse(List.of()));
        boolean off = text(check, "disable").equals("true");
        return SubjectFields.healthcheck(
                !check.entries().isEmpty(),
                test,
                off,
                SubjectFields.seconds(text(check, "interval")),
                SubjectFields.seconds(text(check, "timeout")),
                SubjectFields.whole(text(check, "retries")).orElse(0L));
    }

    private Map<String, Object> logging() {
        YamlMapping logging = NodeValues.mapping(get("logging"));
        Map<String, Object> options = new LinkedHashMap<>();
        NodeValues.mapping(logging.get("options"))
                .entries()
                .forEach((key, entry) -> scalar(entry.value())
                        .ifPresent(value ->
                                options.put(key, redactor.show(PropertyPath.of("logging", "options", key), value))));
        NodeValues fields = new NodeValues(logging).text("driver").put("options", options);
        return fields.fields();
    }

    private List<Object> networks() {
        return service.mapping("networks").entrySet().stream()
                .<Object>map(entry -> new NodeValues(NodeValues.mapping(Optional.of(entry.getValue())))
                        .put("name", entry.getKey())
                        .texts("aliases", text -> text)
                        .fields())
                .toList();
    }

    private List<Object> dependencies() {
        Map<String, Service> services = project.services();
        return service.mapping("depends_on").entrySet().stream()
                .<Object>map(entry -> {
                    String name = entry.getKey();
                    YamlMapping body = NodeValues.mapping(Optional.of(entry.getValue()));
                    Service other = services.get(name);
                    return new NodeValues(body)
                            .put("service", name)
                            .put("condition", text(body, "condition"))
                            .put(
                                    "declared",
                                    other != null || project.disabledServices().containsKey(name))
                            .put(
                                    "has_healthcheck",
                                    other != null && other.node().has("healthcheck"))
                            .fields();
                })
                .toList();
    }

    private boolean isAwaited() {
        return project.services().values().stream()
                .flatMap(other -> other.node().at("depends_on", service.name()).stream())
                .anyMatch(node -> text(NodeValues.mapping(Optional.of(node)), "condition")
                        .equals("service_completed_successfully"));
    }

    /** A mapping of texts with its secrets redacted; what is not known is left out. */
    private Map<String, Object> shown(String key) {
        Map<String, Object> shown = new LinkedHashMap<>();
        service.mapping(key)
                .forEach((name, node) -> NodeValues.known(node)
                        .ifPresent(
                                value -> shown.put(name, redactor.show(PropertyPath.of(key, name), value.toString()))));
        return shown;
    }

    private List<String> words(String key, List<YamlNode> items) {
        return redactor.show(
                PropertyPath.of(key),
                items.stream().map(item -> scalar(item).orElse("")).toList());
    }

    private Optional<YamlNode> get(String key) {
        return service.node().get(key);
    }

    private Optional<YamlNode> first(String key, String... deploy) {
        String[] more = java.util.Arrays.copyOfRange(deploy, 1, deploy.length);
        return service.node().at(deploy[0], more).or(() -> get(key));
    }

    private static String text(YamlMapping mapping, String key) {
        return mapping.get(key).flatMap(NodeValues::known).map(Object::toString).orElse("");
    }

    private static Optional<String> scalar(YamlNode node) {
        return node instanceof YamlScalar scalar
                ? scalar.partial()
                        .map(Object::toString)
                        .or(() -> Optional.ofNullable(scalar.value()).map(Object::toString))
                : Optional.empty();
    }
}
