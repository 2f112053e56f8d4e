package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an engine reported, as it reported it.
 *
 * @param engine the endpoint or folder, as shown to people
 * @param readAt when the reading began
 * @param version the answer to {@code GET /version}; an empty object where it is not to be had
 * @param info the answer to {@code GET /info}; an empty object where it is not to be had
 * @param containers in the engine's order
 * @param images every image that a container runs and every wanted one that exists
 * @param networks every network read
 * @param volumes every volume read
 * @param changes the answers to {@code GET /containers/ID/changes} by container id, where they were asked for
 * @param upstream what registries say of the references that the scope wanted to know of, by reference
 * @param unread the kinds of thing that could not be read, or not all of them, so that an absence proves nothing
 * @param problems what could not be read, and why
 */
public record LiveState(
        String engine,
        Instant readAt,
        JsonNode version,
        JsonNode info,
        List<LiveContainer> containers,
        List<LiveImage> images,
        List<LiveNetwork> networks,
        List<LiveVolume> volumes,
        Map<String, JsonNode> changes,
        Map<String, Upstream> upstream,
        Set<Kind> unread,
        List<Problem> problems) {

    /** A kind of thing that an engine holds. */
    public enum Kind {
        CONTAINERS,
        IMAGES,
        NETWORKS,
        VOLUMES,
        INFO,
        VERSION
    }

    public LiveState {
        containers = List.copyOf(containers);
        images = List.copyOf(images);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        changes = Map.copyOf(changes);
        upstream = Map.copyOf(upstream);
        unread = Set.copyOf(unread);
        problems = List.copyOf(problems);
    }

    /** A state for which no registry was asked. */
    public LiveState(
            String engine,
            Instant readAt,
            JsonNode version,
            JsonNode info,
            List<LiveContainer> containers,
            List<LiveImage> images,
            List<LiveNetwork> networks,
            List<LiveVolume> volumes,
            Map<String, JsonNode> changes,
            Set<Kind> unread,
            List<Problem> problems) {
        this(engine, readAt, version, info, containers, images, networks, volumes, changes, Map.of(), unread, problems);
    }

    /** The engine's version, such as {@code 20.10.24}; empty text where it is not known. */
    public String engineVersion() {
        return version.path("Version").asText("");
    }

    /** The API version that the engine speaks, such as {@code 1.41}; empty text where it is not known. */
    public String apiVersion() {
        return version.path("ApiVersion").asText("");
    }

    public Optional<LiveContainer> container(String id) {
        return containers.stream()
                .filter(container -> container.id().equals(id))
                .findFirst();
    }

    /** The image of that id. */
    public Optional<LiveImage> imageById(String id) {
        return images.stream().filter(image -> image.id().equals(id)).findFirst();
    }

    public Optional<LiveNetwork> network(String name) {
        return networks.stream().filter(network -> network.name().equals(name)).findFirst();
    }

    public Optional<LiveVolume> volume(String name) {
        return volumes.stream().filter(volume -> volume.name().equals(name)).findFirst();
    }
}
