package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names in a service that something must answer to. */
final class References {

    private References() {}

    static void networks(ServiceUnderCheck service, Map<String, YamlNode> known) {
        Nodes.children(service.body(), "networks")
                .forEach((name, node) -> require(service, "network", name, node, known));
    }

    static void models(ServiceUnderCheck service, Map<String, YamlNode> known) {
        Nodes.children(service.body(), "models").forEach((name, node) -> require(service, "model", name, node, known));
    }

    static void volumes(ServiceUnderCheck service, Map<String, YamlNode> known) {
        for (YamlNode node : service.items("volumes")) {
            if (node instanceof YamlMapping mount
                    && Nodes.text(mount, "type").equals(Optional.of("volume"))
                    && mount.get("source")
                            .filter(source -> !Nodes.isOpen(source))
                            .isPresent()) {
                require(service, "volume", Nodes.text(mount, "source").orElse(""), node, known);
            }
        }
    }

    static void objects(ServiceUnderCheck service, String key, String kind, Map<String, YamlNode> known) {
        sources(service, service.items(key), kind, known);
    }

    static void buildSecrets(ServiceUnderCheck service, Map<String, YamlNode> known) {
        sources(service, service.items("build", "secrets"), "build secret", known);
    }

    private static void sources(
            ServiceUnderCheck service, List<YamlNode> references, String kind, Map<String, YamlNode> known) {
        for (YamlNode node : references) {
            if (node instanceof YamlMapping reference
                    && reference.get("source").filter(Nodes::isOpen).isEmpty()) {
                require(service, kind, Nodes.text(reference, "source").orElse(""), node, known);
            }
        }
    }

    private static void require(
            ServiceUnderCheck service, String kind, String name, YamlNode about, Map<String, YamlNode> known) {
        if (!known.containsKey(name)) {
            String shown = name.isEmpty() ? "\"\"" : name;
            service.error(
                    "refers to undefined " + kind + " " + shown
                            + service.diagnostics().suggestion(name, known.keySet()),
                    about);
        }
    }

    /** A service that is not enabled is missing too, unless the dependency says it is not required. */
    static void dependencies(
            ServiceUnderCheck service, Map<String, YamlNode> enabled, Map<String, YamlMapping> disabled) {
        Nodes.children(service.body(), "depends_on").forEach((name, node) -> {
            boolean optional = node instanceof YamlMapping dependency
                    && dependency.get("required").map(YamlNode::toPlain).equals(Optional.of(false));
            boolean excused = optional && disabled.containsKey(name);
            if (!enabled.containsKey(name) && !excused) {
                String why = disabled.containsKey(name) ? "; no active profile enables it" : "";
                service.error(
                        "depends on undefined service \"" + name + "\"" + why
                                + service.diagnostics().suggestion(name, enabled.keySet()),
                        node);
            }
        });
    }
}
