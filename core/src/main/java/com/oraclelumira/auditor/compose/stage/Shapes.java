package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.ExtraHost;
import com.oraclelumira.auditor.compose.format.FormatException;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short forms of attributes brought into the long form that two files can be merged in. */
final class Shapes {

    private Shapes() {}

    /** A text alone as a list of it. */
    static YamlNode list(YamlNode node) {
        return Nodes.text(node).isPresent() ? Nodes.listOf(node) : node;
    }

    /** {@code build: FOLDER}. */
    static YamlNode build(YamlNode node) {
        return below("context", node);
    }

    /** A text as a mapping with that key; anything else as it is. */
    static YamlNode below(String key, YamlNode node) {
        return Nodes.text(node).isPresent() ? YamlMapping.empty(node.origin()).with(key, node) : node;
    }

    /** A list of names as a mapping to null. */
    static YamlNode named(YamlNode node) throws Refusal {
        return mappingOf(node, name -> YamlScalar.of(null, name.origin()));
    }

    /** A list of services as a mapping to what a bare name stands for. */
    static YamlNode dependsOn(YamlNode node) throws Refusal {
        return mappingOf(node, name -> dependency(name.origin()));
    }

    private static YamlMapping dependency(Origin origin) {
        return YamlMapping.empty(origin)
                .with("condition", YamlScalar.of("service_started", origin))
                .with("required", YamlScalar.of(true, origin));
    }

    private interface Body {
        YamlNode of(YamlNode name);
    }

    private static YamlNode mappingOf(YamlNode node, Body body) throws Refusal {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            String name = Nodes.text(item)
                    .orElseThrow(() -> new Refusal("must be a list of names, got an item that is a " + item.kind()));
            values.put(name, body.of(item));
        }
        return Nodes.mapping(values, list.origin());
    }

    /** {@code extra_hosts} in either way as a list of {@code host=ip}. */
    static YamlSequence hosts(YamlNode node) throws Refusal {
        List<YamlNode> lines = new ArrayList<>();
        if (node instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                lines.addAll(hosts(Optional.empty(), item));
            }
        } else if (node instanceof YamlMapping mapping) {
            for (Map.Entry<String, YamlNode> entry : Nodes.values(mapping).entrySet()) {
                List<YamlNode> addresses =
                        entry.getValue() instanceof YamlSequence several ? several.items() : List.of(entry.getValue());
                for (YamlNode address : addresses) {
                    lines.addAll(hosts(Optional.of(entry.getKey()), address));
                }
            }
        } else {
            throw new Refusal("must be a mapping or a list of host=ip, got " + node.kind());
        }
        return new YamlSequence(lines, node.origin());
    }

    private static List<YamlNode> hosts(Optional<String> name, YamlNode text) throws Refusal {
        if (Nodes.isOpen(text)) {
            return List.of(text);
        }
        String written = Nodes.text(text)
                .orElseThrow(() -> new Refusal("must be a text host=ip, got an item that is a " + text.kind()));
        try {
            List<ExtraHost> hosts = name.isPresent() ? ExtraHost.of(name.get(), written) : ExtraHost.parse(written);
            return hosts.stream()
                    .map(host -> (YamlNode) Nodes.scalar(host.toString(), text))
                    .toList();
        } catch (FormatException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
