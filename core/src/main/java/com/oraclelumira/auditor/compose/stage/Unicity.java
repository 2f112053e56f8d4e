package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.DeviceSpec;
import com.oraclelumira.auditor.compose.format.VolumeSpec;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists whose items are known by a key: of two items with the same one the later takes the place of the earlier. */
final class Unicity {

    private static final String SERVICE = "services.*.";

    private static final PathTable<Form> TABLE = PathTable.<Form>empty()
            .withAll(
                    by(KeyValues::key),
                    "networks.*.labels",
                    "volumes.*.labels",
                    SERVICE + "annotations",
                    SERVICE + "build.additional_contexts",
                    SERVICE + "build.args",
                    SERVICE + "build.labels",
                    SERVICE + "build.tags",
                    SERVICE + "cap_add",
                    SERVICE + "cap_drop",
                    SERVICE + "deploy.labels",
                    SERVICE + "dns",
                    SERVICE + "dns_opt",
                    SERVICE + "dns_search",
                    SERVICE + "environment",
                    SERVICE + "labels",
                    SERVICE + "links",
                    SERVICE + "networks.*.aliases",
                    SERVICE + "networks.*.link_local_ips",
                    SERVICE + "profiles",
                    SERVICE + "sysctls",
                    SERVICE + "tmpfs",
                    SERVICE + "volumes.[].volume.labels")
            .with(SERVICE + "configs", by(item -> mountKey(item, "")))
            .with(SERVICE + "devices", by(Unicity::deviceKey))
            .with(SERVICE + "env_file", by(Unicity::envFileKey))
            .with(SERVICE + "expose", by(Unicity::exposeKey))
            .with(SERVICE + "ports", by(Unicity::portKey))
            .with(SERVICE + "secrets", by(item -> mountKey(item, "/run/secrets")))
            .with(SERVICE + "volumes", by(Unicity::volumeKey));

    /** The key of an item that is not known by anything: no text of a file holds this character. */
    private static final String UNKNOWN = "\0";

    private Unicity() {}

    static YamlMapping enforce(YamlMapping model, Diagnostics diagnostics) {
        return new TreeWalk(TreeWalk.Order.INSIDE_OUT, diagnostics).apply(TABLE, model);
    }

    /** What an item is known by. */
    private interface Key {
        String of(YamlNode item) throws Refusal;
    }

    private static Form by(Key key) {
        return (node, place) -> node instanceof YamlSequence list ? unique(list, key, place) : node;
    }

    private static YamlSequence unique(YamlSequence list, Key key, Place place) {
        List<YamlNode> items = new ArrayList<>(list.items().size());
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode item = list.items().get(i);
            String id = key(item, key, i, place);
            Integer before = id.equals(UNKNOWN) ? null : positions.putIfAbsent(id, items.size());
            if (before == null) {
                items.add(item);
            } else {
                items.set(before, Merging.replaced(items.get(before), item));
            }
        }
        return new YamlSequence(items, list.origin());
    }

    private static String key(YamlNode item, Key key, int index, Place place) {
        if (item instanceof YamlScalar scalar && scalar.partial().isPresent()) {
            return "open " + scalar.partial().get();
        }
        try {
            return key.of(item);
        } catch (Refusal refusal) {
            place.diagnostics().error(place.path(), "[" + index + "] " + refusal.text(), item.origin());
            return UNKNOWN;
        }
    }

    private static String exposeKey(YamlNode item) throws Refusal {
        if (item instanceof YamlScalar scalar && (scalar.value() instanceof String || scalar.value() instanceof Long)) {
            return Texts.of(scalar);
        }
        throw new Refusal("unsupported expose value, got " + item.kind() + "; a port or a range of ports");
    }

    private static String mountKey(YamlNode item, String folder) throws Refusal {
        if (item instanceof YamlMapping mapping) {
            YamlNode target = mapping.get("target").orElse(null);
            if (target != null) {
                return Nodes.text(target)
                        .orElseThrow(() -> new Refusal("target must be a string, got " + target.kind()));
            }
            return folder + "/" + Nodes.text(mapping, "source").orElse("");
        }
        return folder
                + "/"
                + Nodes.text(item).orElseThrow(() -> new Refusal("must be a name or a mapping, got " + item.kind()));
    }

    private static String volumeKey(YamlNode item) throws Refusal {
        if (item instanceof YamlMapping mapping) {
            return Nodes.text(mapping, "target").orElseThrow(() -> new Refusal("is missing a mount target"));
        }
        String text = Nodes.text(item).orElse("");
        return text.isEmpty()
                ? UNKNOWN
                : UnixPath.clean(Texts.parsed(VolumeSpec::parse, text).target());
    }

    private static String deviceKey(YamlNode item) throws Refusal {
        if (item instanceof YamlMapping mapping) {
            return Nodes.text(mapping, "target").orElseThrow(() -> new Refusal("is missing a mount target"));
        }
        String text = Nodes.text(item).orElse("");
        return text.isEmpty() ? UNKNOWN : Texts.parsed(DeviceSpec::parse, text).target();
    }

    private static String envFileKey(YamlNode item) throws Refusal {
        YamlNode path =
                item instanceof YamlMapping mapping ? mapping.get("path").orElse(item) : item;
        return Nodes.text(path).orElseThrow(() -> new Refusal("must be a path, got " + path.kind()));
    }

    private static String portKey(YamlNode item) throws Refusal {
        if (!(item instanceof YamlMapping mapping)) {
            return item instanceof YamlScalar scalar ? Texts.of(scalar) : UNKNOWN;
        }
        if (!(mapping.get("target").orElse(null) instanceof YamlScalar target)) {
            throw new Refusal("is missing a target port");
        }
        return scalarText(mapping, "host_ip", "0.0.0.0")
                + ":"
                + scalarText(mapping, "published", "")
                + ":"
                + Texts.of(target)
                + "/"
                + scalarText(mapping, "protocol", "tcp");
    }

    private static String scalarText(YamlMapping mapping, String key, String otherwise) {
        return mapping.get(key).orElse(null) instanceof YamlScalar scalar ? Texts.of(scalar) : otherwise;
    }
}
