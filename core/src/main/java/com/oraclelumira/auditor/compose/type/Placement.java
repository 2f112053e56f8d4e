package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which nodes run containers: {@code deploy.placement}.
 *
 * @param node its canonical mapping
 */
public record Placement(YamlMapping node) implements ModelPart {

    /** Expressions that a node must meet, such as {@code node.role==manager}. */
    public List<String> constraints() {
        return texts("constraints");
    }

    /** How containers are spread. */
    public List<PlacementPreference> preferences() {
        return parts("preferences", PlacementPreference::new);
    }

    /** How many containers one node may run; absent: no limit. */
    public OptionalLong maxReplicasPerNode() {
        return integer("max_replicas_per_node");
    }
}
