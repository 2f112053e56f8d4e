package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;

/** Values that the specification gives to keys nobody wrote. */
final class Defaults {

    private static final String SERVICE = "services.*.";

    private static final PathTable<Form> TABLE = PathTable.<Form>empty()
            .withAll(Defaults::device, SERVICE + "deploy.resources.reservations.devices.[]", SERVICE + "gpus.[]")
            .with(SERVICE + "build", value("context", "."))
            .with(SERVICE + "depends_on.*", value("required", true))
            .with(SERVICE + "ports.[]", Defaults::port)
            .with(SERVICE + "secrets.[]", Defaults::secret)
            .with(SERVICE + "volumes.[].bind", value("create_host_path", true));

    private Defaults() {}

    static YamlMapping apply(YamlMapping model, Diagnostics diagnostics) {
        return new TreeWalk(TreeWalk.Order.OUTSIDE_IN, diagnostics).apply(TABLE, model);
    }

    private static Form value(String key, Object value) {
        return (node, place) -> node instanceof YamlMapping mapping ? Nodes.withDefault(mapping, key, value) : node;
    }

    private static YamlNode device(YamlNode node, Place place) {
        return node instanceof YamlMapping device && !device.has("count") && !device.has("device_ids")
                ? device.with("count", Nodes.implied("all"))
                : node;
    }

    private static YamlNode port(YamlNode node, Place place) {
        return node instanceof YamlMapping port
                ? Nodes.withDefault(Nodes.withDefault(port, "protocol", "tcp"), "mode", "ingress")
                : node;
    }

    private static YamlNode secret(YamlNode node, Place place) {
        return node instanceof YamlMapping secret
                ? Nodes.withDefault(
                        secret,
                        "target",
                        "/run/secrets/" + Nodes.text(secret, "source").orElse(""))
                : node;
    }
}
