package com.oraclelumira.auditor.live;

import java.time.Duration;
import java.util.Set;

/**
 * What of an engine an audit needs. A reader that holds a whole host (a snapshot) may return more.
 *
 * @param project the project whose labelled containers, networks and volumes are wanted; empty for the whole host
 * @param containerNames containers wanted by name, whatever their labels
 * @param images image references whose present id is wanted, beside the images that the containers run
 * @param networks networks wanted by name, with the containers attached to them
 * @param volumes volumes wanted by name
 * @param upstream image references of which the registry is asked, through the engine, what they mean there now; none
 *     unless somebody wants to know
 * @param timeout for the whole reading
 */
public record ReadScope(
        String project,
        Set<String> containerNames,
        Set<String> images,
        Set<String> networks,
        Set<String> volumes,
        Set<String> upstream,
        Duration timeout) {

    public ReadScope {
        containerNames = Set.copyOf(containerNames);
        images = Set.copyOf(images);
        networks = Set.copyOf(networks);
        volumes = Set.copyOf(volumes);
        upstream = Set.copyOf(upstream);
    }

    /** A scope that asks no registry. */
    public ReadScope(
            String project,
            Set<String> containerNames,
            Set<String> images,
            Set<String> networks,
            Set<String> volumes,
            Duration timeout) {
        this(project, containerNames, images, networks, volumes, Set.of(), timeout);
    }

    /** This scope, with the registry asked of those references. */
    public ReadScope withUpstream(Set<String> references) {
        return new ReadScope(project, containerNames, images, networks, volumes, references, timeout);
    }

    /** Everything that an engine holds, but only those images that a container runs. */
    public static ReadScope ofWholeHost(Duration timeout) {
        return new ReadScope("", Set.of(), Set.of(), Set.of(), Set.of(), timeout);
    }

    public boolean isWholeHost() {
        return project.isEmpty();
    }
}
