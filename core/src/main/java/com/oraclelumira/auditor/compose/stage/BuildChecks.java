package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a service's {@code build} must not contradict. */
final class BuildChecks {

    private static final String SERVICE = "service:";

    private BuildChecks() {}

    static void check(ServiceUnderCheck service, Map<String, YamlNode> enabled, Map<String, YamlMapping> disabled) {
        if (!(service.body().get("build").orElse(null) instanceof YamlMapping build)) {
            return;
        }
        if (build.has("dockerfile") && build.has("dockerfile_inline")) {
            service.error("declares mutually exclusive dockerfile and dockerfile_inline", build);
        }
        platform(service);
        Nodes.children(build, "additional_contexts")
                .forEach((name, node) -> context(service, name, node, enabled, disabled));
    }

    private static void platform(ServiceUnderCheck service) {
        List<YamlNode> platforms = service.items("build", "platforms");
        Optional<String> wanted = service.text("platform");
        if (!platforms.isEmpty()
                && wanted.isPresent()
                && platforms.stream().noneMatch(platform -> Nodes.text(platform).equals(wanted))) {
            service.error(
                    "build.platforms",
                    "service.build.platforms must include service.platform \"" + wanted.get() + "\"",
                    service.value("platform"));
        }
    }

    private static void context(
            ServiceUnderCheck service,
            String name,
            YamlNode node,
            Map<String, YamlNode> enabled,
            Map<String, YamlMapping> disabled) {
        String text = Nodes.text(node).orElse("");
        if (!text.startsWith(SERVICE)) {
            return;
        }
        String target = text.substring(SERVICE.length());
        YamlNode found = enabled.containsKey(target) ? enabled.get(target) : disabled.get(target);
        if (!(found instanceof YamlMapping other)) {
            service.error("declares unknown service \"" + target + "\" as additional contexts " + name, node);
        } else if (!other.has("build")) {
            service.error("declares non-buildable service \"" + target + "\" as additional contexts " + name, node);
        }
    }
}
