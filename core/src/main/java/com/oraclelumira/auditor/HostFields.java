package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.LiveVolume;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a host has that nobody claims or uses, in the vocabulary of rules; for a host whose every container was read. */
final class HostFields {

    /** Labels of tools that keep containers of their own. */
    private static final Set<String> KEEPERS = Set.of(
            ComposeProject.PROJECT_LABEL,
            "com.docker.swarm.task",
            "org.testcontainers",
            "io.kubernetes.pod.name",
            "io.podman.compose.project");

    private static final String BUILDER = "buildx_buildkit_";

    private HostFields() {}

    static Map<String, Object> of(LiveState live) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "unmanaged_containers",
                live.containers().stream()
                        .filter(HostFields::isUnmanaged)
                        .map(LiveContainer::name)
                        .toList());
        if (!live.unread().contains(Kind.NETWORKS)) {
            fields.put("unused_networks", unusedNetworks(live));
        }
        if (!live.unread().contains(Kind.VOLUMES)) {
            fields.put("unused_volumes", unusedVolumes(live));
        }
        fields.put("containers_stopped", live.info().path("ContainersStopped").asLong(0));
        if (live.info().path("Images").isIntegralNumber()) {
            fields.put("images", live.info().path("Images").asLong());
            fields.put(
                    "images_used",
                    live.containers().stream()
                            .map(LiveContainer::imageId)
                            .distinct()
                            .count());
        }
        return fields;
    }

    private static boolean isUnmanaged(LiveContainer container) {
        return container.labels().keySet().stream().noneMatch(KEEPERS::contains)
                && !container.name().startsWith(BUILDER);
    }

    private static List<String> unusedNetworks(LiveState live) {
        Set<String> used = new HashSet<>();
        live.containers()
                .forEach(container -> container
                        .at("/NetworkSettings/Networks")
                        .properties()
                        .forEach(entry -> {
                            used.add(entry.getKey());
                            used.add(entry.getValue().path("NetworkID").asText(""));
                        }));
        return live.networks().stream()
                .filter(network -> !NetworkFields.PREDEFINED.contains(network.name()))
                .filter(network -> !network.labels().containsKey(ComposeProject.PROJECT_LABEL))
                .filter(network -> !used.contains(network.name()) && !used.contains(network.id()))
                .map(LiveNetwork::name)
                .toList();
    }

    private static List<String> unusedVolumes(LiveState live) {
        Set<String> used = new HashSet<>();
        for (LiveContainer container : live.containers()) {
            for (JsonNode mount : container.at("/Mounts")) {
                used.add(mount.path("Name").asText(""));
            }
        }
        return live.volumes().stream()
                .map(LiveVolume::name)
                .filter(name -> !used.contains(name))
                .toList();
    }
}
