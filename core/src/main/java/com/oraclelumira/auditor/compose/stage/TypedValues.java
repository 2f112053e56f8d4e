package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;

/**
 * The kind of every value of a canonical model, service by service and resource by resource. One more attribute is one more
 * row.
 */
final class TypedValues {

    private static final String SERVICE = "services.*.";

    // one reference each: linking one for every row is felt in a cold start
    private static final Form TEXT = Types::text;
    private static final Form FLAG = Types::flag;
    private static final Form OPTIONAL_FLAG = Types::optionalFlag;
    private static final Form INTEGER = Types::integer;
    private static final Form OPTIONAL_INTEGER = Types::optionalInteger;
    private static final Form FRACTION = Types::fraction;
    private static final Form BYTES = Types::bytes;
    private static final Form DURATION = Types::duration;
    private static final Form TEXTS = Types::texts;
    private static final Form LABELS = Types::labels;
    private static final Form OPTIONS = Types::options;
    private static final Form ENVIRONMENT = Commands::environment;
    private static final Form COMMAND = Commands::command;
    private static final Form HOSTS = Commands::hosts;
    private static final Form SOME = Types::some;
    private static final Form PRESENT = Types::present;
    private static final Form COUNT = Types::count;
    private static final Form OPTIONAL_COUNT = Types::optionalCount;
    private static final Form USUAL_FLAG = Types::usualFlag;
    private static final Form ULIMIT = Commands::ulimit;

    private static final PathTable<Form> TABLE = PathTable.empty();

    static {
        service();
        build();
        deploy();
        devices("deploy.resources.reservations.devices.[].");
        devices("gpus.[].");
        hooks();
        resources();
    }

    private TypedValues() {}

    static YamlMapping apply(YamlMapping model, Diagnostics diagnostics) {
        return new TreeWalk(TreeWalk.Order.INSIDE_OUT, diagnostics).apply(TABLE, model);
    }

    private static void rows(String prefix, Form kind, String... keys) {
        for (String key : keys) {
            TABLE.with(prefix + key, kind);
        }
    }

    private static void service() {
        rows(SERVICE, TEXT, "cgroup", "cgroup_parent", "container_name", "cpuset", "domainname", "hostname");
        rows(SERVICE, TEXT, "image", "ipc", "isolation", "mac_address", "network_mode", "pid", "platform");
        rows(SERVICE, TEXT, "pull_policy", "restart", "runtime", "stop_signal", "user", "userns_mode", "uts");
        rows(SERVICE, TEXT, "working_dir", "volume_driver");
        rows(SERVICE, FLAG, "oom_kill_disable", "privileged", "read_only", "stdin_open", "tty");
        rows(SERVICE, FLAG, "use_api_socket");
        rows(SERVICE, OPTIONAL_FLAG, "attach", "init");
        rows(SERVICE, INTEGER, "cpu_count", "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime");
        rows(SERVICE, INTEGER, "cpu_shares", "oom_score_adj", "pids_limit");
        rows(SERVICE, OPTIONAL_INTEGER, "scale");
        rows(SERVICE, FRACTION, "cpu_percent", "cpus");
        rows(SERVICE, BYTES, "mem_limit", "mem_reservation", "mem_swappiness", "memswap_limit", "shm_size");
        rows(SERVICE, DURATION, "stop_grace_period");
        rows(SERVICE, TEXTS, "cap_add", "cap_drop", "device_cgroup_rules", "dns", "dns_opt", "dns_search");
        rows(SERVICE, TEXTS, "expose", "external_links", "label_file", "links", "profiles");
        rows(SERVICE, TEXTS, "security_opt", "tmpfs", "volumes_from");
        rows(SERVICE, Types::textsOrIntegers, "group_add");
        rows(SERVICE, LABELS, "annotations", "labels", "sysctls");
        rows(SERVICE, OPTIONS, "storage_opt");
        rows(SERVICE, ENVIRONMENT, "environment");
        rows(SERVICE, COMMAND, "command", "entrypoint");
        rows(SERVICE, HOSTS, "extra_hosts");
        rows(SERVICE, SOME, "configs", "depends_on", "devices", "env_file", "gpus", "models", "networks");
        rows(SERVICE, SOME, "ports", "post_start", "pre_start", "pre_stop", "secrets", "ulimits", "volumes");
        rows(SERVICE, PRESENT, "blkio_config", "build", "credential_spec", "deploy", "develop", "healthcheck");
        rows(SERVICE, PRESENT, "logging", "provider");
        rows(SERVICE + "blkio_config.", COUNT, "weight");
        for (String list :
                new String[] {"device_read_bps", "device_read_iops", "device_write_bps", "device_write_iops"}) {
            rows(SERVICE + "blkio_config.", SOME, list);
            rows(SERVICE + "blkio_config." + list + ".[].", Types::optionalBytes, "rate");
        }
        rows(SERVICE + "blkio_config.", SOME, "weight_device");
        rows(SERVICE + "blkio_config.weight_device.[].", OPTIONAL_COUNT, "weight");
        rows(SERVICE + "credential_spec.", TEXT, "config", "file", "registry");
        rows(SERVICE + "depends_on.*.", FLAG, "restart");
        rows(SERVICE + "depends_on.*.", OPTIONAL_FLAG, "required");
        rows(SERVICE + "devices.[].", TEXT, "permissions", "source", "target");
        rows(SERVICE + "env_file.[].", TEXT, "format", "path");
        rows(SERVICE + "env_file.[].", USUAL_FLAG, "required");
        rows(SERVICE + "healthcheck.", DURATION, "interval", "start_interval", "start_period", "timeout");
        rows(SERVICE + "healthcheck.", OPTIONAL_COUNT, "retries");
        rows(SERVICE + "healthcheck.", FLAG, "disable");
        rows(SERVICE + "healthcheck.", Commands::healthTest, "test");
        rows(SERVICE + "logging.", TEXT, "driver");
        rows(SERVICE + "logging.", LABELS, "options");
        rows(SERVICE + "models.*.", TEXT, "endpoint_var", "model_var");
        rows(SERVICE + "networks.*.", TEXTS, "aliases", "link_local_ips");
        rows(SERVICE + "networks.*.", TEXT, "interface_name", "ipv4_address", "ipv6_address", "mac_address");
        rows(SERVICE + "networks.*.", INTEGER, "gw_priority", "priority");
        rows(SERVICE + "networks.*.", LABELS, "driver_opts");
        rows(SERVICE + "ports.[].", TEXT, "app_protocol", "host_ip", "mode", "name", "protocol");
        rows(SERVICE + "ports.[].", Types::textOrInteger, "published");
        rows(SERVICE + "ports.[].", COUNT, "target");
        rows(SERVICE + "provider.", TEXT, "type");
        rows(SERVICE + "provider.", SOME, "options");
        rows(SERVICE + "provider.options.", Commands::options, "*");
        rows(SERVICE + "ulimits.", ULIMIT, "*");
        rows(SERVICE + "volumes.[].", TEXT, "consistency", "source", "target", "type");
        rows(SERVICE + "volumes.[].", FLAG, "read_only");
        rows(SERVICE + "volumes.[].", PRESENT, "bind", "image", "tmpfs", "volume");
        rows(SERVICE + "volumes.[].bind.", TEXT, "propagation", "recursive", "selinux");
        rows(SERVICE + "volumes.[].bind.", USUAL_FLAG, "create_host_path");
        rows(SERVICE + "volumes.[].image.", TEXT, "subpath");
        rows(SERVICE + "volumes.[].tmpfs.", BYTES, "size");
        rows(SERVICE + "volumes.[].tmpfs.", COUNT, "mode");
        rows(SERVICE + "volumes.[].volume.", TEXT, "subpath");
        rows(SERVICE + "volumes.[].volume.", FLAG, "nocopy");
        rows(SERVICE + "volumes.[].volume.", LABELS, "labels");
        references("configs.[].");
        references("secrets.[].");
    }

    private static void references(String list) {
        rows(SERVICE + list, TEXT, "gid", "source", "target", "uid");
        rows(SERVICE + list, Types::mode, "mode");
    }

    private static void build() {
        String build = SERVICE + "build.";
        rows(build, TEXT, "context", "dockerfile", "dockerfile_inline", "isolation", "network", "provenance");
        rows(build, TEXT, "sbom", "target");
        rows(build, FLAG, "no_cache", "privileged", "pull");
        rows(build, BYTES, "shm_size");
        rows(build, TEXTS, "cache_from", "cache_to", "entitlements", "no_cache_filter", "platforms", "ssh", "tags");
        rows(build, LABELS, "additional_contexts", "args", "labels");
        rows(build, HOSTS, "extra_hosts");
        rows(build, SOME, "secrets", "ulimits");
        rows(build + "ulimits.", ULIMIT, "*");
        references("build.secrets.[].");
    }

    private static void deploy() {
        String deploy = SERVICE + "deploy.";
        rows(deploy, TEXT, "endpoint_mode", "mode");
        rows(deploy, OPTIONAL_INTEGER, "replicas");
        rows(deploy, LABELS, "labels");
        rows(deploy, PRESENT, "restart_policy", "rollback_config", "update_config");
        for (String config : new String[] {"rollback_config.", "update_config."}) {
            rows(deploy + config, OPTIONAL_COUNT, "parallelism");
            rows(deploy + config, Types::someDuration, "delay", "monitor");
            rows(deploy + config, TEXT, "failure_action", "order");
            rows(deploy + config, FRACTION, "max_failure_ratio");
        }
        rows(deploy + "restart_policy.", TEXT, "condition");
        rows(deploy + "restart_policy.", DURATION, "delay", "window");
        rows(deploy + "restart_policy.", OPTIONAL_COUNT, "max_attempts");
        rows(deploy + "placement.", TEXTS, "constraints");
        rows(deploy + "placement.", SOME, "preferences");
        rows(deploy + "placement.preferences.[].", TEXT, "spread");
        rows(deploy + "placement.", COUNT, "max_replicas_per_node");
        rows(deploy + "resources.", PRESENT, "limits", "reservations");
        for (String bound : new String[] {"limits.", "reservations."}) {
            rows(deploy + "resources." + bound, FRACTION, "cpus");
            rows(deploy + "resources." + bound, BYTES, "memory");
            rows(deploy + "resources." + bound, INTEGER, "pids");
            rows(deploy + "resources." + bound, SOME, "devices", "generic_resources");
        }
    }

    private static void devices(String list) {
        rows(SERVICE + list, TEXTS, "capabilities", "device_ids");
        rows(SERVICE + list, TEXT, "driver");
        rows(SERVICE + list, Types::deviceCount, "count");
        rows(SERVICE + list, LABELS, "options");
    }

    private static void hooks() {
        for (String hook : new String[] {"post_start.[].", "pre_start.[].", "pre_stop.[].", "develop.watch.[].exec."}) {
            rows(SERVICE + hook, COMMAND, "command");
            rows(SERVICE + hook, TEXT, "image", "user", "working_dir");
            rows(SERVICE + hook, FLAG, "per_replica", "privileged");
            rows(SERVICE + hook, ENVIRONMENT, "environment");
        }
        String watch = SERVICE + "develop.watch.[].";
        rows(SERVICE + "develop.", SOME, "watch");
        rows(watch, TEXT, "action", "path", "target");
        rows(watch, TEXTS, "ignore", "include");
        rows(watch, FLAG, "initial_sync");
    }

    private static void resources() {
        rows("", SOME, "configs", "models", "networks", "secrets", "volumes");
        for (String section : new String[] {"configs.*.", "networks.*.", "secrets.*.", "volumes.*."}) {
            rows(section, TEXT, "driver", "name");
            rows(section, LABELS, "labels");
            rows(section, FLAG, "external");
        }
        rows("networks.*.", LABELS, "driver_opts");
        rows("volumes.*.", LABELS, "driver_opts");
        for (String section : new String[] {"configs.*.", "secrets.*."}) {
            rows(section, TEXT, "content", "environment", "file", "template_driver");
            rows(section, OPTIONS, "driver_opts");
        }
        rows("models.*.", TEXT, "model", "name");
        rows("models.*.", INTEGER, "context_size");
        rows("models.*.", TEXTS, "runtime_flags");
        rows("networks.*.", FLAG, "attachable", "internal");
        rows("networks.*.", OPTIONAL_FLAG, "enable_ipv4", "enable_ipv6");
        rows("networks.*.", SOME, "ipam");
        rows("networks.*.ipam.", TEXT, "driver");
        rows("networks.*.ipam.", SOME, "config");
        rows("networks.*.ipam.config.[].", TEXT, "gateway", "ip_range", "subnet");
        rows("networks.*.ipam.config.[].", LABELS, "aux_addresses");
    }
}
