package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveContainer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What containers refer to.
 *
 * @param imageIds the ids of the images they run
 * @param imageNames what they were created from, whose id may be another by now
 * @param manifests the manifests of those images that they run, where the engine tells them apart
 * @param networks ids of the networks they are attached to, or names where the engine gives no id
 * @param volumes names of the volumes they mount
 */
record References(
        Set<String> imageIds,
        Set<String> imageNames,
        Set<String> manifests,
        Set<String> networks,
        Set<String> volumes) {

    static References of(Collection<LiveContainer> containers) {
        var references =
                new References(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        containers.forEach(references::add);
        return references;
    }

    private void add(LiveContainer container) {
        imageIds.add(container.imageId());
        if (!container.manifest().isEmpty()) {
            manifests.add(container.manifest());
        }
        imageNames.add(container.at("/Config/Image").asText(""));
        container.at("/NetworkSettings/Networks").properties().forEach(this::addNetwork);
        for (JsonNode mount : container.at("/Mounts")) {
            if (mount.path("Type").asText().equals("volume")) {
                volumes.add(mount.path("Name").asText());
            }
        }
    }

    /** A container that never started has no network id; its key can then be a name or an id. */
    private void addNetwork(Map.Entry<String, JsonNode> attachment) {
        String id = attachment.getValue().path("NetworkID").asText("");
        networks.add(id.isEmpty() ? attachment.getKey() : id);
    }
}
