package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.type.Resource;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What every comparison of one audit shares.
 *
 * @param project the desired side
 * @param live the live side
 * @param engine what decides the engine's defaults
 * @param services the containers of each service, best match first
 */
public record Situation(Project project, LiveState live, EngineFacts engine, ServiceContainers services) {

    /** The engine's name of a network: its {@code name}, else project and key as Compose joins them. */
    public String networkName(String key) {
        String name = resourceName(project.networks(), key);
        return name.equals(project.name() + "_default") ? deployer().defaultNetwork(project.name()) : name;
    }

    /** The engine's name of a volume: its deployer's, else its {@code name}, else project and key as Compose joins them. */
    public String volumeName(String key) {
        return deployer().volume(project.name(), key, resourceName(project.volumes(), key), isRemote(key));
    }

    /** Whether the volume is a network file system that the engine mounts. */
    private boolean isRemote(String key) {
        return Optional.ofNullable(project.volumes().get(key))
                .map(volume -> volume.driverOpts().getOrDefault("type", ""))
                .filter(type -> type.equals("nfs") || type.equals("cifs"))
                .isPresent();
    }

    /** What deployed the project, as the first of its containers tells. */
    public Deployer deployer() {
        return services.byService().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Deployer::of)
                .orElse(Deployer.COMPOSE);
    }

    private String resourceName(Map<String, ? extends Resource> section, String key) {
        Optional<Resource> resource = Optional.ofNullable(section.get(key));
        return resource.flatMap(Resource::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> resource.filter(Resource::external).isPresent() ? key : project.name() + "_" + key);
    }

    /** Where a section of the project names that key. */
    public Optional<SourceLocation> keyLocation(String section, String key) {
        if (!(project.model().get(section).orElse(null) instanceof YamlMapping bodies)) {
            return Optional.empty();
        }
        return Optional.ofNullable(bodies.entries().get(key))
                .flatMap(entry ->
                        entry.key().location().or(() -> entry.value().origin().location()));
    }

    /**
     * The folder that the project was deployed from, as that container or else any other of the project tells. Of several
     * folders, the one that the container's mounts lie in: a label that they contradict is stale or forged.
     */
    public Optional<String> deployedFrom(LiveContainer container) {
        Optional<String> own = container.label(ComposeLabels.WORKING_DIR);
        return own.filter(folder -> holdsMounts(folder, container) || !hasBinds(container))
                .or(() -> otherFolders()
                        .filter(folder -> own.isEmpty() || holdsMounts(folder, container))
                        .findFirst())
                .or(() -> own)
                .map(folder -> deployer().folder(project.name(), folder));
    }

    private Stream<String> otherFolders() {
        return services.labels(ComposeLabels.WORKING_DIR).distinct();
    }

    private static boolean hasBinds(LiveContainer container) {
        return binds(container).findAny().isPresent();
    }

    private static boolean holdsMounts(String folder, LiveContainer container) {
        return binds(container).anyMatch(source -> source.equals(folder) || source.startsWith(folder + "/"));
    }

    private static Stream<String> binds(LiveContainer container) {
        return StreamSupport.stream(container.at("/Mounts").spliterator(), false)
                .filter(mount -> mount.path("Type").asText("").equals("bind"))
                .map(mount -> mount.path("Source").asText(""));
    }
}
