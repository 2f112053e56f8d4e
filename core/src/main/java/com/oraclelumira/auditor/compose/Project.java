package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.compose.type.Config;
import com.oraclelumira.auditor.compose.type.Model;
import com.oraclelumira.auditor.compose.type.ModelPart;
import com.oraclelumira.auditor.compose.type.Network;
import com.oraclelumira.auditor.compose.type.Secret;
import com.oraclelumira.auditor.compose.type.Volume;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A loaded Compose project: what the files say, in canonical long forms, with a place for every value.
 *
 * @param name the normalized project name
 * @param directory the project folder, absolute in its {@link SourceTree}
 * @param files the Compose files that made it, as displayed, in merge order
 * @param model the canonical model with keys {@code name, services, networks, volumes, secrets, configs …}; services that
 *     no active profile enables are in {@link #disabledServices}
 * @param disabledServices the services that no active profile enables, as written
 * @param profiles the active profiles; {@code *}: every one
 * @param problems warnings, unresolved values and, in tolerant mode, refused parts; in source order
 */
public record Project(
        String name,
        String directory,
        List<String> files,
        YamlMapping model,
        Map<String, YamlMapping> disabledServices,
        List<String> profiles,
        List<Problem> problems)
        implements ModelPart {

    public Project {
        files = List.copyOf(files);
        disabledServices = Map.copyOf(disabledServices);
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    @Override
    public YamlMapping node() {
        return model;
    }

    /** The enabled services by name, in order of the model. */
    public Map<String, Service> services() {
        Map<String, Service> services = new LinkedHashMap<>();
        named("services", Function.identity()).forEach((key, node) -> services.put(key, new Service(key, node)));
        return services;
    }

    /** The enabled service of that name. */
    public Optional<Service> service(String name) {
        return Optional.ofNullable(services().get(name));
    }

    /**
     * Whether those enabled services may be alternatives: nobody chose a profile, all are loaded, and what enables one of
     * them does not enable the other. False where either is not enabled.
     */
    public boolean areAlternatives(String one, String other) {
        return profiles.contains(Service.EVERY_PROFILE)
                && service(one)
                        .flatMap(it -> service(other).filter(rival -> !it.isEnabledWith(rival)))
                        .isPresent();
    }

    /** The networks by key. */
    public Map<String, Network> networks() {
        return named("networks", Network::new);
    }

    /** The volumes by key. */
    public Map<String, Volume> volumes() {
        return named("volumes", Volume::new);
    }

    /** The secrets by key. */
    public Map<String, Secret> secrets() {
        return named("secrets", Secret::new);
    }

    /** The configs by key. */
    public Map<String, Config> configs() {
        return named("configs", Config::new);
    }

    /** The language models by key. */
    public Map<String, Model> models() {
        return named("models", Model::new);
    }
}
