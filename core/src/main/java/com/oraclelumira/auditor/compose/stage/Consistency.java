package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what ties the parts of a project together: names that must exist, settings that exclude each other. */
final class Consistency {

    private final Profiles project;
    private final boolean allowsAlternatives;
    private final Diagnostics diagnostics;
    private final Map<String, YamlNode> services;
    private final Map<String, YamlNode> secrets;
    private final List<Rule> rules;

    /** @param allowsAlternatives whether services that are not enabled together may exclude each other */
    Consistency(Profiles project, boolean allowsAlternatives, Diagnostics diagnostics) {
        this.project = project;
        this.allowsAlternatives = allowsAlternatives;
        this.diagnostics = diagnostics;
        this.services = names("services");
        this.secrets = names("secrets");
        Map<String, YamlNode> networks = names("networks");
        Map<String, YamlNode> volumes = names("volumes");
        Map<String, YamlNode> configs = names("configs");
        Map<String, YamlNode> models = names("models");
        this.rules = List.of(
                this::image,
                this::networkMode,
                service -> References.networks(service, networks),
                service -> References.volumes(service, volumes),
                service -> References.objects(service, "configs", "config", configs),
                service -> References.objects(service, "secrets", "secret", secrets),
                service -> References.buildSecrets(service, secrets),
                service -> References.models(service, models),
                service -> References.dependencies(service, services, project.disabled()),
                service -> BuildChecks.check(service, services, project.disabled()),
                LimitChecks::check,
                MountChecks::check,
                Consistency::watches);
    }

    /** A rule about one service. */
    private interface Rule {
        void check(ServiceUnderCheck service);
    }

    void check() {
        services.forEach((name, node) -> {
            if (node instanceof YamlMapping body) {
                ServiceUnderCheck service = new ServiceUnderCheck(name, body, diagnostics);
                rules.forEach(rule -> rule.check(service));
            }
        });
        secretSources();
        containerNames();
        DependencyCycle.find(services)
                .ifPresent(cycle -> diagnostics.error(
                        TreePath.of("services", cycle.get(0), "depends_on"),
                        "dependency cycle detected: " + String.join(" -> ", cycle),
                        project.model()
                                .at("services", cycle.get(0))
                                .orElse(project.model())
                                .origin()));
    }

    private Map<String, YamlNode> names(String section) {
        return Nodes.children(project.model(), section);
    }

    private void image(ServiceUnderCheck service) {
        boolean image = service.text("image").filter(text -> !text.isEmpty()).isPresent()
                || service.body().get("image").filter(Nodes::isOpen).isPresent();
        if (!image && !service.body().has("build") && !service.body().has("provider")) {
            service.error("has neither an image nor a build context specified", service.body());
        }
    }

    private void networkMode(ServiceUnderCheck service) {
        if (service.body().has("network_mode") && service.body().has("networks")) {
            service.error("declares mutually exclusive `network_mode` and `networks`", service.value("network_mode"));
        }
    }

    private static void watches(ServiceUnderCheck service) {
        for (YamlNode node : service.items("develop", "watch")) {
            if (node instanceof YamlMapping watch
                    && Nodes.text(watch, "action").orElse("").startsWith("sync")
                    && !watch.has("target")) {
                service.error("develop.watch", "target is required for non-rebuild actions", watch);
            }
        }
    }

    private void secretSources() {
        secrets.forEach((name, node) -> {
            boolean external = node instanceof YamlMapping secret && secret.has("external");
            if (!external && node instanceof YamlMapping secret && !secret.has("file") && !secret.has("environment")) {
                diagnostics.error(
                        TreePath.of("secrets", name),
                        "secret \"" + name + "\" must declare either `file` or `environment`",
                        node.origin());
            }
        });
    }

    private void containerNames() {
        Map<String, List<Service>> owners = new HashMap<>();
        services.forEach((name, node) -> {
            if (node instanceof YamlMapping body) {
                Nodes.text(body, "container_name")
                        .filter(container -> !container.isEmpty())
                        .ifPresent(container -> containerName(
                                container,
                                new Service(name, body),
                                owners.computeIfAbsent(container, key -> new ArrayList<>())));
            }
        });
    }

    private void containerName(String container, Service service, List<Service> owners) {
        owners.stream()
                .filter(owner -> !allowsAlternatives || owner.isEnabledWith(service))
                .findFirst()
                .ifPresent(owner -> diagnostics.error(
                        TreePath.of("services", service.name(), "container_name"),
                        "container name \"" + container + "\" is already in use by service \"" + owner.name() + "\"",
                        service.node().origin()));
        owners.add(service);
    }
}
