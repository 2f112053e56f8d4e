package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.IpAddresses;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules within one value that the schema cannot say. */
final class LocalChecks {

    private static final String SERVICE = "services.*.";

    private static final Set<String> BESIDE_EXTERNAL = Set.of("external", "name");

    private static final PathTable<Form> TABLE = PathTable.<Form>empty()
            .with("configs.*", (node, place) -> source(node, "file", "environment", "content"))
            .with("secrets.*", (node, place) -> source(node, "file", "environment"))
            .with("volumes.*", LocalChecks::external)
            .withAll(LocalChecks::device, SERVICE + "deploy.resources.reservations.devices.[]", SERVICE + "gpus.[]")
            .with(SERVICE + "develop.watch.[].path", LocalChecks::notBlank)
            .with(SERVICE + "ports.[].host_ip", LocalChecks::address);

    private LocalChecks() {}

    static void check(YamlMapping model, Diagnostics diagnostics) {
        new TreeWalk(TreeWalk.Order.OUTSIDE_IN, diagnostics).apply(TABLE, model);
    }

    private static YamlNode source(YamlNode node, String... keys) throws Refusal {
        if (!(node instanceof YamlMapping object) || isExternal(object) || object.has("driver")) {
            return node;
        }
        List<String> set = Stream.of(keys).filter(object::has).toList();
        if (set.isEmpty()) {
            throw new Refusal("one of " + String.join("|", keys) + " must be set");
        }
        if (set.size() > 1) {
            throw new Refusal(String.join("|", set) + " attributes are mutually exclusive");
        }
        return node;
    }

    private static boolean isExternal(YamlMapping object) {
        return object.get("external").map(YamlNode::toPlain).equals(Optional.of(true));
    }

    private static YamlNode external(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlMapping volume) || !isExternal(volume)) {
            return node;
        }
        for (String key : volume.entries().keySet()) {
            if (!BESIDE_EXTERNAL.contains(key) && !key.startsWith("x-")) {
                throw new Refusal("conflicting parameters \"external\" and \"" + key + "\" specified");
            }
        }
        return node;
    }

    private static YamlNode device(YamlNode node, Place place) throws Refusal {
        if (node instanceof YamlMapping device && device.has("count") && device.has("device_ids")) {
            throw new Refusal("\"count\" and \"device_ids\" attributes are exclusive");
        }
        return node;
    }

    private static YamlNode notBlank(YamlNode node, Place place) throws Refusal {
        if (Nodes.text(node).filter(String::isBlank).isPresent()) {
            throw new Refusal("value can't be blank");
        }
        return node;
    }

    private static YamlNode address(YamlNode node, Place place) throws Refusal {
        String text = Nodes.text(node).orElse(null);
        if (text != null && !IpAddresses.isAddress(text)) {
            throw new Refusal("invalid ip address: " + (text.isEmpty() ? "\"\"" : text));
        }
        return node;
    }
}
