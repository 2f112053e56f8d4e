package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many containers run, where, and with which resources: {@code deploy}.
 *
 * @param node its canonical mapping
 */
public record Deploy(YamlMapping node) implements ModelPart {

    /** {@code replicated}, {@code global}, or a job of either; absent: replicated. */
    public Optional<String> mode() {
        return text("mode");
    }

    /** {@code vip} or {@code dnsrr}. */
    public Optional<String> endpointMode() {
        return text("endpoint_mode");
    }

    /** How many containers run; absent: one. */
    public OptionalLong replicas() {
        return integer("replicas");
    }

    /** Labels of the service, not of its containers. */
    public Map<String, String> labels() {
        return labels("labels");
    }

    /** How a failed update is taken back. */
    public Optional<UpdateConfig> rollbackConfig() {
        return part("rollback_config", UpdateConfig::new);
    }

    /** How the service is updated. */
    public Optional<UpdateConfig> updateConfig() {
        return part("update_config", UpdateConfig::new);
    }

    /** What containers may use and what is kept for them. */
    public Optional<Resources> resources() {
        return part("resources", Resources::new);
    }

    /** When containers are restarted; where given, it stands for {@code restart}. */
    public Optional<RestartPolicy> restartPolicy() {
        return part("restart_policy", RestartPolicy::new);
    }

    /** Which nodes run containers. */
    public Optional<Placement> placement() {
        return part("placement", Placement::new);
    }
}
