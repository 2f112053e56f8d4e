package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short forms become long ones, so that later stages know one form each. */
final class CanonicalForms {

    private static final String SERVICE = "services.*.";

    private static final PathTable<Form> TABLE = PathTable.<Form>empty()
            .with("services.*", CanonicalForms::mappingOnly)
            .withAll(
                    (node, place) -> Shapes.list(node),
                    SERVICE + "dns_search",
                    SERVICE + "label_file",
                    SERVICE + "tmpfs")
            .withAll((node, place) -> Shapes.named(node), SERVICE + "models", SERVICE + "networks")
            .withAll(
                    (node, place) -> Shapes.below("source", node),
                    SERVICE + "build.secrets.[]",
                    SERVICE + "configs.[]",
                    SERVICE + "secrets.[]")
            .withAll(CanonicalForms::external, "configs.*", "networks.*", "secrets.*", "volumes.*")
            .with(SERVICE + "build", (node, place) -> Shapes.build(node))
            .with(SERVICE + "build.ssh", CanonicalForms::sshKeys)
            .with(SERVICE + "build.additional_contexts", CanonicalForms::namedContexts)
            .with(SERVICE + "depends_on", (node, place) -> Shapes.dependsOn(node))
            .with(SERVICE + "develop.watch", CanonicalForms::watches)
            .with(SERVICE + "devices.[]", (node, place) -> LongForms.device(node))
            .with(SERVICE + "dns", (node, place) -> nonEmpty(Shapes.list(node)))
            .with(SERVICE + "env_file", CanonicalForms::envFiles)
            .with(SERVICE + "gpus", CanonicalForms::gpus)
            .with(SERVICE + "ports", CanonicalForms::ports)
            .with(SERVICE + "volumes.[]", (node, place) -> LongForms.volume(node));

    private CanonicalForms() {}

    static YamlMapping apply(YamlMapping model, Diagnostics diagnostics) {
        return new TreeWalk(TreeWalk.Order.OUTSIDE_IN, diagnostics).apply(TABLE, model);
    }

    private static YamlNode mappingOnly(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlMapping)) {
            throw new Refusal("must be a mapping, got " + node.kind());
        }
        return node;
    }

    private static YamlNode envFiles(YamlNode node, Place place) {
        if (!(Shapes.list(node) instanceof YamlSequence list)) {
            return node;
        }
        return mapped(list, item -> Shapes.below("path", item));
    }

    private static YamlNode gpus(YamlNode node, Place place) {
        return Nodes.text(node).isPresent()
                ? Nodes.listOf(YamlMapping.empty(node.origin()).with("count", node))
                : node;
    }

    private static YamlNode nonEmpty(YamlNode node) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        List<YamlNode> items = list.items().stream()
                .filter(item -> Nodes.isOpen(item)
                        || !(Nodes.isNull(item) || Nodes.text(item).equals(Optional.of(""))))
                .toList();
        return new YamlSequence(items, list.origin());
    }

    private static YamlNode namedContexts(YamlNode node, Place place) throws Refusal {
        if (node instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                if (Nodes.text(item).filter(text -> text.indexOf('=') > 0).isEmpty()) {
                    throw new Refusal(
                            "must be key=value, got " + Nodes.text(item).orElse(item.kind()));
                }
            }
        }
        return KeyValues.mapping(node);
    }

    /** Keys as {@code id=path}; only the default one may lack a path. */
    private static YamlNode sshKeys(YamlNode node, Place place) throws Refusal {
        if (Nodes.isNull(node)) {
            return node;
        }
        YamlSequence keys = KeyValues.list(node);
        for (YamlNode item : keys.items()) {
            String key = Nodes.text(item).orElse("");
            if (!key.contains("=") && !key.equals("default")) {
                throw new Refusal("invalid ssh key \"" + key + "\"; it must be default or id=path");
            }
        }
        return keys;
    }

    /** A watch with several paths is as many watches. */
    private static YamlNode watches(YamlNode node, Place place) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        List<YamlNode> watches = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMapping watch && watch.get("path").orElse(null) instanceof YamlSequence paths) {
                paths.items().forEach(path -> watches.add(watch.with("path", path)));
            } else {
                watches.add(item);
            }
        }
        return new YamlSequence(watches, list.origin());
    }

    /** Each range of ports becomes its ports; what cannot be read stays, with its problem. */
    private static YamlNode ports(YamlNode node, Place place) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        List<YamlNode> ports = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode item = list.items().get(i);
            try {
                List<YamlNode> expanded = LongForms.ports(item);
                if (!place.diagnostics().limits().admitsPorts(expanded.size())) {
                    throw new Refusal("the ranges of all services together have more than " + Limits.PORTS + " ports");
                }
                ports.addAll(expanded);
            } catch (Refusal refusal) {
                place.diagnostics().error(place.path().item(i), refusal.text(), item.origin());
                ports.add(item);
            }
        }
        return new YamlSequence(ports, list.origin());
    }

    /** {@code external: {name: N}}, the way of old files, as {@code external: true} and {@code name: N}. */
    private static YamlNode external(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlMapping resource)
                || !(resource.get("external").orElse(null) instanceof YamlMapping external)) {
            return node;
        }
        YamlMapping known = resource.with("external", YamlScalar.of(true, external.origin()));
        YamlNode name = external.get("name").orElse(null);
        if (name == null) {
            return known;
        }
        place.warn(place.path() + ": external.name is deprecated. Please set name and external: true", name);
        if (resource.has("name") && !Nodes.text(resource, "name").equals(Nodes.text(name))) {
            throw new Refusal("name and external.name conflict; only use name");
        }
        return known.with("name", name);
    }

    private interface Item {
        YamlNode of(YamlNode item);
    }

    private static YamlSequence mapped(YamlSequence list, Item form) {
        return new YamlSequence(list.items().stream().map(form::of).toList(), list.origin());
    }
}
