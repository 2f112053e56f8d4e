package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.Map;
import java.util.Optional;

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
        return resourceName(project.networks(), key);
    }

    /** The engine's name of a volume: its {@code name}, else project and key as Compose joins them. */
    public String volumeName(String key) {
        return resourceName(project.volumes(), key);
    }

    private String resourceName(Map<String, YamlMapping> section, String key) {
        YamlMapping body = section.get(key);
        return Optional.ofNullable(body)
                .flatMap(mapping -> mapping.get("name"))
                .map(node -> (node instanceof YamlScalar scalar && scalar.value() != null)
                        ? scalar.value().toString()
                        : "")
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> (body != null && isExternal(body)) ? key : project.name() + "_" + key);
    }

    /** Whether the project only uses that network or volume and does not own it. */
    public static boolean isExternal(YamlMapping body) {
        return body.get("external")
                .filter(node -> !(node instanceof YamlScalar scalar && !Boolean.TRUE.equals(scalar.value())))
                .isPresent();
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

    /** The folder that the project was deployed from, as that container or else any other of the project tells. */
    public Optional<String> deployedFrom(LiveContainer container) {
        return container
                .label(ComposeLabels.WORKING_DIR)
                .or(() -> services.all().stream()
                        .flatMap(other -> other.label(ComposeLabels.WORKING_DIR).stream())
                        .findFirst());
    }
}
