package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.Locale;

/** The texts that interpolation turns into numbers and booleans, so that {@code "${PORT}"} can stand for a number. */
final class Casts {

    private static final String SERVICE = "services.*.";

    static final PathTable<Form> TABLE = PathTable.<Form>empty()
            .withAll(
                    Casts::integer,
                    SERVICE + "cpu_count",
                    SERVICE + "cpu_period",
                    SERVICE + "cpu_quota",
                    SERVICE + "cpu_rt_period",
                    SERVICE + "cpu_rt_runtime",
                    SERVICE + "cpu_shares",
                    SERVICE + "deploy.placement.max_replicas_per_node",
                    SERVICE + "deploy.replicas",
                    SERVICE + "deploy.restart_policy.max_attempts",
                    SERVICE + "deploy.rollback_config.parallelism",
                    SERVICE + "deploy.update_config.parallelism",
                    SERVICE + "healthcheck.retries",
                    SERVICE + "oom_score_adj",
                    SERVICE + "pids_limit",
                    SERVICE + "ports.[].target",
                    SERVICE + "scale",
                    SERVICE + "ulimits.*",
                    SERVICE + "ulimits.*.hard",
                    SERVICE + "ulimits.*.soft")
            .withAll(
                    Casts::number,
                    SERVICE + "cpu_percent",
                    SERVICE + "cpus",
                    SERVICE + "deploy.rollback_config.max_failure_ratio",
                    SERVICE + "deploy.update_config.max_failure_ratio")
            .withAll(
                    Casts::bool,
                    SERVICE + "depends_on.*.required",
                    SERVICE + "depends_on.*.restart",
                    SERVICE + "env_file.[].required",
                    SERVICE + "healthcheck.disable",
                    SERVICE + "init",
                    SERVICE + "oom_kill_disable",
                    SERVICE + "privileged",
                    SERVICE + "read_only",
                    SERVICE + "stdin_open",
                    SERVICE + "tty",
                    SERVICE + "volumes.[].read_only",
                    SERVICE + "volumes.[].volume.nocopy",
                    "configs.*.external",
                    "networks.*.attachable",
                    "networks.*.enable_ipv4",
                    "networks.*.enable_ipv6",
                    "networks.*.external",
                    "networks.*.internal",
                    "secrets.*.external",
                    "volumes.*.external");

    private Casts() {}

    /** A text as an integer of 64 bits, signed; what is no text stays. */
    static YamlNode integer(YamlNode node, Place place) throws Refusal {
        String text = Nodes.text(node).orElse(null);
        if (text == null) {
            return node;
        }
        try {
            return Nodes.scalar(Long.parseLong(text), node);
        } catch (NumberFormatException e) {
            throw new Refusal("must be an integer, got '" + text + "'");
        }
    }

    /** A text as a number with a fraction; what is no text stays. */
    static YamlNode number(YamlNode node, Place place) throws Refusal {
        String text = Nodes.text(node).orElse(null);
        if (text == null) {
            return node;
        }
        try {
            if (!text.matches("[-+0-9.eE]+")) {
                throw new NumberFormatException(text);
            }
            double number = Double.parseDouble(text);
            if (!Double.isFinite(number)) {
                throw new Refusal("must be a number below 1.8e308, got '" + text + "'");
            }
            return Nodes.scalar(number, node);
        } catch (NumberFormatException e) {
            throw new Refusal("must be a number, got '" + text + "'");
        }
    }

    /** A text as a boolean, in any case, the words of YAML 1.1 with a warning; what is no text stays. */
    static YamlNode bool(YamlNode node, Place place) throws Refusal {
        String text = Nodes.text(node).orElse(null);
        if (text == null) {
            return node;
        }
        boolean value = switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "y", "yes", "on" -> true;
            case "false", "n", "no", "off" -> false;
            default -> throw new Refusal("invalid boolean: must be true or false, got '" + text + "'");
        };
        if (!text.equalsIgnoreCase(String.valueOf(value))) {
            place.warn("\"" + text + "\" for boolean is not supported by YAML 1.2, please use `" + value + "`", node);
        }
        return YamlScalar.of(value, node.origin());
    }
}
