package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.type.Resource;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveVolume;
import java.util.Map;
import java.util.Optional;

/**
 * Which things of an engine are a project's, and by which keys the project calls them.
 *
 * @param project the project
 */
record Naming(Project project) {

    private static final String PROJECT = "com.docker.compose.project";
    private static final String SERVICE = "com.docker.compose.service";

    boolean owns(LiveContainer container) {
        return isLabelled(container.labels()) || byName(container).isPresent();
    }

    /** Whether it belongs to another project, or to none. */
    boolean isForeign(LiveContainer container) {
        return !isLabelled(container.labels())
                && (container.label(PROJECT).isPresent() || byName(container).isEmpty());
    }

    /** Whether the project declares that network, or made it once. */
    boolean owns(LiveNetwork network) {
        return isLabelled(network.labels())
                || key(project.networks(), network.name()).isPresent();
    }

    /** Likewise. */
    boolean owns(LiveVolume volume) {
        return isLabelled(volume.labels())
                || key(project.volumes(), volume.name()).isPresent();
    }

    /** The service of a container; the container's name where it has none. */
    String service(LiveContainer container) {
        return isLabelled(container.labels())
                ? container.label(SERVICE).orElse(container.name())
                : byName(container).orElse(container.name());
    }

    /** The key of the volume that the engine calls by that name; the name itself where the project has none. */
    String volume(String name) {
        return key(project.volumes(), name).orElse(name);
    }

    /** Likewise of a network. */
    String network(String name) {
        return key(project.networks(), name).orElse(name);
    }

    private boolean isLabelled(Map<String, String> labels) {
        return project.name().equals(labels.get(PROJECT));
    }

    /** The service that gives its container this very name: then it is ours, whatever its labels say. */
    private Optional<String> byName(LiveContainer container) {
        return project.services().values().stream()
                .filter(service ->
                        service.containerName().filter(container.name()::equals).isPresent())
                .map(Service::name)
                .findFirst();
    }

    private static Optional<String> key(Map<String, ? extends Resource> resources, String name) {
        return resources.entrySet().stream()
                .filter(entry -> entry.getValue().name().filter(name::equals).isPresent())
                .<String>map(Map.Entry::getKey)
                .findFirst();
    }
}
