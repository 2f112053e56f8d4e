package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An engine's part in a swarm, in the vocabulary of rules. Only a manager knows the cluster. */
final class SwarmFields {

    private SwarmFields() {}

    static Map<String, Object> of(JsonNode info) {
        Map<String, Object> fields = new LinkedHashMap<>();
        JsonNode swarm = info.path("Swarm");
        if (!swarm.path("LocalNodeState").isTextual()) {
            return fields;
        }
        fields.put("swarm", swarm.path("LocalNodeState").asText());
        fields.put("swarm_address", swarm.path("NodeAddr").asText(""));
        JsonNode cluster = swarm.path("Cluster");
        if (cluster.isObject()) {
            fields.put("swarm_managers", swarm.path("Managers").asLong(0));
            fields.put("swarm_nodes", swarm.path("Nodes").asLong(0));
            fields.put(
                    "swarm_autolock",
                    cluster.at("/Spec/EncryptionConfig/AutoLockManagers").asBoolean(false));
            fields.put(
                    "swarm_cert_days",
                    TimeUnit.NANOSECONDS.toDays(
                            cluster.at("/Spec/CAConfig/NodeCertExpiry").asLong(0)));
            fields.put(
                    "swarm_ca_rotating", cluster.path("RootRotationInProgress").asBoolean(false));
            fields.put("swarm_data_port", cluster.path("DataPathPort").asLong(0));
        }
        return fields;
    }
}
