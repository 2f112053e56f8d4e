package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a model leaves unsaid: the default network, implicit dependencies, the real names of resources. */
final class Normalization {

    private static final List<String> NAMED = List.of("networks", "volumes", "configs", "secrets");

    private static final List<String> NAMESPACES = List.of("network_mode", "ipc", "pid", "uts", "cgroup");

    private static final String SERVICE_PREFIX = "service:";

    private final YamlScalar project;
    private final VariableLookup variables;
    private final Diagnostics diagnostics;

    Normalization(YamlScalar project, VariableLookup variables, Diagnostics diagnostics) {
        this.project = project;
        this.variables = variables;
        this.diagnostics = diagnostics;
    }

    YamlMapping apply(YamlMapping model) {
        PathTable<Form> table = PathTable.<Form>empty()
                .with("services.*", (node, place) -> node instanceof YamlMapping service ? service(service) : node)
                .with("services.*.build", (node, place) -> node instanceof YamlMapping build ? build(build) : node)
                .with(
                        "services.*.build.args",
                        (node, place) -> OwnVariables.withoutUnset(KeyValues.mapping(node), variables))
                .with(
                        "services.*.pull_policy",
                        (node, place) -> Nodes.text(node).equals(Optional.of("if_not_present"))
                                ? Nodes.scalar("missing", node)
                                : node)
                .withAll((node, place) -> cleanTarget(node), "services.*.volumes.[]");
        YamlMapping named =
                new TreeWalk(TreeWalk.Order.INSIDE_OUT, diagnostics).apply(table, withDefaultNetwork(model));
        for (String section : NAMED) {
            named = named(named, section);
        }
        return named.with("name", project);
    }

    private static YamlMapping withDefaultNetwork(YamlMapping model) {
        if (!(model.get("services").orElse(null) instanceof YamlMapping declared)) {
            return model;
        }
        YamlMapping services = Nodes.mapped(
                declared,
                (name, node) -> node instanceof YamlMapping service && joinsDefault(service)
                        ? service.with("networks", Nodes.mapping(Map.of("default", Nodes.implied(null)), Origin.NONE))
                        : node);
        boolean used = Nodes.values(services).values().stream()
                .anyMatch(node -> Nodes.children(asMapping(node), "networks").containsKey("default"));
        YamlMapping networked = model.with("services", services);
        return used ? withNetwork(networked) : networked;
    }

    private static YamlMapping asMapping(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping : YamlMapping.empty(node.origin());
    }

    private static YamlMapping withNetwork(YamlMapping model) {
        YamlMapping networks = model.get("networks").orElse(null) instanceof YamlMapping declared
                ? declared
                : YamlMapping.empty(Origin.NONE);
        return networks.has("default") ? model : model.with("networks", networks.with("default", Nodes.implied(null)));
    }

    private static boolean joinsDefault(YamlMapping service) {
        boolean attached = service.get("networks").orElse(null) instanceof YamlMapping networks
                && !networks.entries().isEmpty();
        return !attached && !isSaid(service, "network_mode") && !service.has("provider");
    }

    private static YamlMapping service(YamlMapping service) {
        YamlMapping result = withImplicitDependencies(service);
        if (!(result.get("pre_start").orElse(null) instanceof YamlSequence hooks)) {
            return result;
        }
        YamlNode image = result.get("image").orElse(null);
        List<YamlNode> withImage = hooks.items().stream()
                .map(hook -> hook instanceof YamlMapping body && !body.has("image") && image != null
                        ? body.with("image", image)
                        : hook)
                .toList();
        return result.with("pre_start", new YamlSequence(withImage, hooks.origin()));
    }

    private static YamlMapping withImplicitDependencies(YamlMapping service) {
        YamlMapping result = service;
        for (YamlNode link : Nodes.items(service, "links")) {
            result = withDependency(result, linked(Nodes.text(link).orElse("")), true, link);
        }
        for (String key : NAMESPACES) {
            String text = Nodes.text(service, key).orElse("");
            if (text.startsWith(SERVICE_PREFIX)) {
                result = withDependency(
                        result,
                        text.substring(SERVICE_PREFIX.length()),
                        true,
                        service.get(key).orElse(service));
            }
        }
        for (YamlNode from : Nodes.items(service, "volumes_from")) {
            String text = Nodes.text(from).orElse("");
            if (!text.startsWith("container:")) {
                result = withDependency(result, text.split(":", 2)[0], false, from);
            }
        }
        return result;
    }

    /** The service of {@code service} or {@code service:alias}. */
    private static String linked(String link) {
        String[] parts = link.split(":", -1);
        return parts.length == 2 ? parts[0] : link;
    }

    private static YamlMapping withDependency(YamlMapping service, String name, boolean restart, YamlNode because) {
        YamlMapping known = service.get("depends_on").orElse(null) instanceof YamlMapping declared
                ? declared
                : YamlMapping.empty(because.origin());
        if (known.has(name)) {
            return service;
        }
        Origin origin = because.origin();
        YamlMapping dependency = YamlMapping.empty(origin)
                .with("condition", YamlScalar.of("service_started", origin))
                .with("restart", YamlScalar.of(restart, origin))
                .with("required", YamlScalar.of(true, origin));
        return service.with("depends_on", known.with(name, dependency));
    }

    private static YamlMapping build(YamlMapping build) {
        return isSaid(build, "dockerfile") || isSaid(build, "dockerfile_inline")
                ? build
                : build.with("dockerfile", Nodes.implied("Dockerfile"));
    }

    /** Whether there is a value; an empty text, as an unset variable leaves behind, is one. */
    private static boolean isSaid(YamlMapping mapping, String key) {
        return mapping.get(key).filter(node -> !Nodes.isNull(node)).isPresent();
    }

    private static YamlNode cleanTarget(YamlNode node) {
        if (!(node instanceof YamlMapping mount)) {
            return node;
        }
        YamlNode target = mount.get("target").orElse(null);
        String text = Nodes.text(target).orElse(null);
        return target == null || text == null || Nodes.isOpen(target)
                ? node
                : mount.with("target", Nodes.scalar(UnixPath.clean(text), target));
    }

    private YamlMapping named(YamlMapping model, String section) {
        if (!(model.get(section).orElse(null) instanceof YamlMapping resources)) {
            return model;
        }
        YamlMapping result = Nodes.mapped(resources, this::named);
        return model.with(section, result);
    }

    private YamlNode named(String key, YamlNode resource) {
        YamlMapping body = asMapping(resource);
        if (isSaid(body, "name")) {
            return resource;
        }
        boolean external = body.get("external").map(YamlNode::toPlain).equals(Optional.of(true));
        return body.with("name", Nodes.implied(external ? key : Texts.of(project) + "_" + key));
    }
}
