package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.DeviceSpec;
import com.oraclelumira.auditor.compose.format.PortSpec;
import com.oraclelumira.auditor.compose.format.VolumeSpec;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Short texts of ports, mounts and devices as mappings; every part keeps the place of the text. */
final class LongForms {

    private LongForms() {}

    /** The ports of an item; an item in long form, or one with an open variable, is the only one. */
    static List<YamlNode> ports(YamlNode item) throws Refusal {
        if (item instanceof YamlMapping || Nodes.isOpen(item)) {
            return List.of(item);
        }
        if (!(item instanceof YamlScalar scalar)
                || !(scalar.value() instanceof String || scalar.value() instanceof Long)) {
            throw new Refusal("must be a port as a text, an integer or a mapping, got " + item.kind());
        }
        List<PortSpec> ports = Texts.parsed(PortSpec::parse, Texts.of(scalar));
        if (ports.stream().anyMatch(port -> port.target() == 0)) {
            throw new Refusal("is missing a target port, got " + Texts.of(scalar) + "; accepted are 1 to 65535");
        }
        return ports.stream().map(port -> (YamlNode) port(port, item.origin())).toList();
    }

    private static YamlMapping port(PortSpec port, Origin origin) {
        YamlMapping mapping = put(YamlMapping.empty(origin), "mode", Optional.of(port.mode()), origin);
        mapping = put(mapping, "host_ip", port.hostIp(), origin);
        mapping = mapping.with("target", YamlScalar.of((long) port.target(), origin));
        mapping = put(mapping, "published", port.published(), origin);
        return put(mapping, "protocol", Optional.of(port.protocol()), origin);
    }

    /** A mount. */
    static YamlNode volume(YamlNode item) throws Refusal {
        String text = Nodes.text(item).orElse(null);
        if (text == null) {
            return item;
        }
        VolumeSpec volume = Texts.parsed(VolumeSpec::parse, text);
        Origin origin = item.origin();
        YamlMapping mapping = put(YamlMapping.empty(origin), "type", Optional.of(volume.type()), origin);
        mapping = put(mapping, "source", volume.source(), origin);
        mapping = put(mapping, "target", Optional.of(UnixPath.clean(volume.target())), origin);
        if (volume.readOnly()) {
            mapping = mapping.with("read_only", YamlScalar.of(true, origin));
        }
        if (volume.bind().isPresent()) {
            VolumeSpec.Bind bind = volume.bind().get();
            YamlMapping options = put(YamlMapping.empty(origin), "propagation", bind.propagation(), origin);
            options = put(options, "selinux", bind.selinux(), origin);
            mapping = mapping.with("bind", options.with("create_host_path", YamlScalar.of(true, origin)));
        }
        if (volume.volume().isPresent()) {
            YamlMapping options = YamlMapping.empty(origin);
            boolean nocopy = volume.volume().get().nocopy();
            mapping = mapping.with("volume", nocopy ? options.with("nocopy", YamlScalar.of(true, origin)) : options);
        }
        return mapping;
    }

    /** A device. */
    static YamlNode device(YamlNode item) throws Refusal {
        String text = Nodes.text(item).orElse(null);
        if (text == null) {
            return item;
        }
        DeviceSpec device = Texts.parsed(DeviceSpec::parse, text);
        Origin origin = item.origin();
        YamlMapping mapping = put(YamlMapping.empty(origin), "source", Optional.of(device.source()), origin);
        mapping = put(mapping, "target", Optional.of(device.target()), origin);
        return put(mapping, "permissions", Optional.of(device.permissions()), origin);
    }

    private static YamlMapping put(YamlMapping mapping, String key, Optional<String> value, Origin origin) {
        return value.isEmpty() ? mapping : mapping.with(key, YamlScalar.of(value.get(), origin));
    }
}
