package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loaded Compose project: what the files say, in canonical long forms, with a place for every value.
 *
 * @param name the normalized project name
 * @param directory the project folder, absolute in its {@link SourceTree}
 * @param files the Compose files that made it, as displayed, in merge order
 * @param model the canonical model with keys {@code name, services, networks, volumes, secrets, configs …}; services that
 *     no active profile enables are in {@link #disabledServices}
 * @param disabledServices the services that no active profile enables, as written
 * @param problems warnings, unresolved values and, in tolerant mode, refused parts; in source order
 */
public record Project(
        String name,
        String directory,
        List<String> files,
        YamlMapping model,
        Map<String, YamlMapping> disabledServices,
        List<Problem> problems) {

    public Project {
        files = List.copyOf(files);
        disabledServices = Map.copyOf(disabledServices);
        problems = List.copyOf(problems);
    }

    /** The enabled services by name, in order of the model. */
    public Map<String, Service> services() {
        Map<String, Service> services = new LinkedHashMap<>();
        section("services").forEach((key, node) -> services.put(key, new Service(key, node)));
        return services;
    }

    /** The project's networks by key; a body that is null in the file is an empty mapping. */
    public Map<String, YamlMapping> networks() {
        return section("networks");
    }

    /** The project's volumes by key. */
    public Map<String, YamlMapping> volumes() {
        return section("volumes");
    }

    public Map<String, YamlMapping> secrets() {
        return section("secrets");
    }

    public Map<String, YamlMapping> configs() {
        return section("configs");
    }

    private Map<String, YamlMapping> section(String key) {
        Optional<YamlNode> found = model.get(key);
        if (!(found.orElse(null) instanceof YamlMapping section)) {
            return Map.of();
        }
        Map<String, YamlMapping> bodies = new LinkedHashMap<>();
        section.entries()
                .forEach((name, entry) -> bodies.put(
                        name,
                        entry.value() instanceof YamlMapping body
                                ? body
                                : YamlMapping.empty(entry.value().origin())));
        return bodies;
    }
}
