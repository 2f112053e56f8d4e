package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;

/**
 * The kind of every value of a canonical model, service by service and resource by resource. One more attribute is one more
 * row.
 */
final class TypedValues {

    private static final String SERVICE = "services.*.";

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
        rows(SERVICE, Types::text, "cgroup", "cgroup_parent", "container_name", "cpuset", "domainname", "hostname");
        rows(SERVICE, Types::text, "image", "ipc", "isolation", "mac_address", "network_mode", "pid", "platform");
        rows(SERVICE, Types::text, "pull_policy", "restart", "runtime", "stop_signal", "user", "userns_mode", "uts");
        rows(SERVICE, Types::text, "working_dir", "volume_driver");
        rows(SERVICE, Types::flag, "oom_kill_disable", "privileged", "read_only", "stdin_open", "tty");
        rows(SERVICE, Types::flag, "use_api_socket");
        rows(SERVICE, Types::optionalFlag, "attach", "init");
        rows(SERVICE, Types::integer, "cpu_count", "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime");
        rows(SERVICE, Types::integer, "cpu_shares", "oom_score_adj", "pids_limit");
        rows(SERVICE, Types::optionalInteger, "scale");
        rows(SERVICE, Types::fraction, "cpu_percent", "cpus");
        rows(SERVICE, Types::bytes, "mem_limit", "mem_reservation", "mem_swappiness", "memswap_limit", "shm_size");
        rows(SERVICE, Types::duration, "stop_grace_period");
        rows(SERVICE, Types::texts, "cap_add", "cap_drop", "device_cgroup_rules", "dns", "dns_opt", "dns_search");
        rows(SERVICE, Types::texts, "expose", "external_links", "label_file", "links", "profiles");
        rows(SERVICE, Types::texts, "security_opt", "tmpfs", "volumes_from");
        rows(SERVICE, Types::textsOrIntegers, "group_add");
        rows(SERVICE, Types::labels, "annotations", "labels", "sysctls");
        rows(SERVICE, Types::options, "storage_opt");
        rows(SERVICE, Commands::environment, "environment");
        rows(SERVICE, Commands::command, "command", "entrypoint");
        rows(SERVICE, Commands::hosts, "extra_hosts");
        rows(SERVICE, Types::some, "configs", "depends_on", "devices", "env_file", "gpus", "models", "networks");
        rows(SERVICE, Types::some, "ports", "post_start", "pre_start", "pre_stop", "secrets", "ulimits", "volumes");
        rows(SERVICE, Types::present, "blkio_config", "build", "credential_spec", "deploy", "develop", "healthcheck");
        rows(SERVICE, Types::present, "logging", "provider");
        rows(SERVICE + "blkio_config.", Types::count, "weight");
        for (String list :
                new String[] {"device_read_bps", "device_read_iops", "device_write_bps", "device_write_iops"}) {
            rows(SERVICE + "blkio_config.", Types::some, list);
            rows(SERVICE + "blkio_config." + list + ".[].", Types::optionalBytes, "rate");
        }
        rows(SERVICE + "blkio_config.", Types::some, "weight_device");
        rows(SERVICE + "blkio_config.weight_device.[].", Types::optionalCount, "weight");
        rows(SERVICE + "credential_spec.", Types::text, "config", "file", "registry");
        rows(SERVICE + "depends_on.*.", Types::flag, "restart");
        rows(SERVICE + "depends_on.*.", Types::optionalFlag, "required");
        rows(SERVICE + "devices.[].", Types::text, "permissions", "source", "target");
        rows(SERVICE + "env_file.[].", Types::text, "format", "path");
        rows(SERVICE + "env_file.[].", Types::usualFlag, "required");
        rows(SERVICE + "healthcheck.", Types::duration, "interval", "start_interval", "start_period", "timeout");
        rows(SERVICE + "healthcheck.", Types::optionalCount, "retries");
        rows(SERVICE + "healthcheck.", Types::flag, "disable");
        rows(SERVICE + "healthcheck.", Commands::healthTest, "test");
        rows(SERVICE + "logging.", Types::text, "driver");
        rows(SERVICE + "logging.", Types::labels, "options");
        rows(SERVICE + "models.*.", Types::text, "endpoint_var", "model_var");
        rows(SERVICE + "networks.*.", Types::texts, "aliases", "link_local_ips");
        rows(SERVICE + "networks.*.", Types::text, "interface_name", "ipv4_address", "ipv6_address", "mac_address");
        rows(SERVICE + "networks.*.", Types::integer, "gw_priority", "priority");
        rows(SERVICE + "networks.*.", Types::labels, "driver_opts");
        rows(SERVICE + "ports.[].", Types::text, "app_protocol", "host_ip", "mode", "name", "protocol");
        rows(SERVICE + "ports.[].", Types::textOrInteger, "published");
        rows(SERVICE + "ports.[].", Types::count, "target");
        rows(SERVICE + "provider.", Types::text, "type");
        rows(SERVICE + "provider.", Types::some, "options");
        rows(SERVICE + "provider.options.", Commands::options, "*");
        rows(SERVICE + "ulimits.", Commands::ulimit, "*");
        rows(SERVICE + "volumes.[].", Types::text, "consistency", "source", "target", "type");
        rows(SERVICE + "volumes.[].", Types::flag, "read_only");
        rows(SERVICE + "volumes.[].", Types::present, "bind", "image", "tmpfs", "volume");
        rows(SERVICE + "volumes.[].bind.", Types::text, "propagation", "recursive", "selinux");
        rows(SERVICE + "volumes.[].bind.", Types::usualFlag, "create_host_path");
        rows(SERVICE + "volumes.[].image.", Types::text, "subpath");
        rows(SERVICE + "volumes.[].tmpfs.", Types::bytes, "size");
        rows(SERVICE + "volumes.[].tmpfs.", Types::count, "mode");
        rows(SERVICE + "volumes.[].volume.", Types::text, "subpath");
        rows(SERVICE + "volumes.[].volume.", Types::flag, "nocopy");
        rows(SERVICE + "volumes.[].volume.", Types::labels, "labels");
        references("configs.[].");
        references("secrets.[].");
    }

    private static void references(String list) {
        rows(SERVICE + list, Types::text, "gid", "source", "target", "uid");
        rows(SERVICE + list, Types::mode, "mode");
    }

    private static void build() {
        String build = SERVICE + "build.";
        rows(build, Types::text, "context", "dockerfile", "dockerfile_inline", "isolation", "network", "provenance");
        rows(build, Types::text, "sbom", "target");
        rows(build, Types::flag, "no_cache", "privileged", "pull");
        rows(build, Types::bytes, "shm_size");
        rows(
                build,
                Types::texts,
                "cache_from",
                "cache_to",
                "entitlements",
                "no_cache_filter",
                "platforms",
                "ssh",
                "tags");
        rows(build, Types::labels, "additional_contexts", "args", "labels");
        rows(build, Commands::hosts, "extra_hosts");
        rows(build, Types::some, "secrets", "ulimits");
        rows(build + "ulimits.", Commands::ulimit, "*");
        references("build.secrets.[].");
    }

    private static void deploy() {
        String deploy = SERVICE + "deploy.";
        rows(deploy, Types::text, "endpoint_mode", "mode");
        rows(deploy, Types::optionalInteger, "replicas");
        rows(deploy, Types::labels, "labels");
        rows(deploy, Types::present, "restart_policy", "rollback_config", "update_config");
        for (String config : new String[] {"rollback_config.", "update_config."}) {
            rows(deploy + config, Types::optionalCount, "parallelism");
            rows(deploy + config, Types::someDuration, "delay", "monitor");
            rows(deploy + config, Types::text, "failure_action", "order");
            rows(deploy + config, Types::fraction, "max_failure_ratio");
        }
        rows(deploy + "restart_policy.", Types::text, "condition");
        rows(deploy + "restart_policy.", Types::duration, "delay", "window");
        rows(deploy + "restart_policy.", Types::optionalCount, "max_attempts");
        rows(deploy + "placement.", Types::texts, "constraints");
        rows(deploy + "placement.", Types::some, "preferences");
        rows(deploy + "placement.preferences.[].", Types::text, "spread");
        rows(deploy + "placement.", Types::count, "max_replicas_per_node");
        rows(deploy + "resources.", Types::present, "limits", "reservations");
        for (String bound : new String[] {"limits.", "reservations."}) {
            rows(deploy + "resources." + bound, Types::fraction, "cpus");
            rows(deploy + "resources." + bound, Types::bytes, "memory");
            rows(deploy + "resources." + bound, Types::integer, "pids");
            rows(deploy + "resources." + bound, Types::some, "devices", "generic_resources");
        }
    }

    private static void devices(String list) {
        rows(SERVICE + list, Types::texts, "capabilities", "device_ids");
        rows(SERVICE + list, Types::text, "driver");
        rows(SERVICE + list, Types::deviceCount, "count");
        rows(SERVICE + list, Types::labels, "options");
    }

    private static void hooks() {
        for (String hook : new String[] {"post_start.[].", "pre_start.[].", "pre_stop.[].", "develop.watch.[].exec."}) {
            rows(SERVICE + hook, Commands::command, "command");
            rows(SERVICE + hook, Types::text, "image", "user", "working_dir");
            rows(SERVICE + hook, Types::flag, "per_replica", "privileged");
            rows(SERVICE + hook, Commands::environment, "environment");
        }
        String watch = SERVICE + "develop.watch.[].";
        rows(SERVICE + "develop.", Types::some, "watch");
        rows(watch, Types::text, "action", "path", "target");
        rows(watch, Types::texts, "ignore", "include");
        rows(watch, Types::flag, "initial_sync");
    }

    private static void resources() {
        rows("", Types::some, "configs", "models", "networks", "secrets", "volumes");
        for (String section : new String[] {"configs.*.", "networks.*.", "secrets.*.", "volumes.*."}) {
            rows(section, Types::text, "driver", "name");
            rows(section, Types::labels, "labels");
            rows(section, Types::flag, "external");
        }
        rows("networks.*.", Types::labels, "driver_opts");
        rows("volumes.*.", Types::labels, "driver_opts");
        for (String section : new String[] {"configs.*.", "secrets.*."}) {
            rows(section, Types::text, "content", "environment", "file", "template_driver");
            rows(section, Types::options, "driver_opts");
        }
        rows("models.*.", Types::text, "model", "name");
        rows("models.*.", Types::integer, "context_size");
        rows("models.*.", Types::texts, "runtime_flags");
        rows("networks.*.", Types::flag, "attachable", "internal");
        rows("networks.*.", Types::optionalFlag, "enable_ipv4", "enable_ipv6");
        rows("networks.*.", Types::some, "ipam");
        rows("networks.*.ipam.", Types::text, "driver");
        rows("networks.*.ipam.", Types::some, "config");
        rows("networks.*.ipam.config.[].", Types::text, "gateway", "ip_range", "subnet");
        rows("networks.*.ipam.config.[].", Types::labels, "aux_addresses");
    }
}
