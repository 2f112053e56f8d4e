package com.oraclelumira.auditor.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * Gathers the keys of one mapping. Keys written in it win over those a merge key ({@code <<}) brings, whatever their order;
 * of several merged mappings the first wins.
 */
final class MappingBuilder {

    private static final String MERGE_KEY = "<<";

    private final NodeBuilder builder;
    private final Origin origin;
    private final Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    private final List<YamlMapping> merged = new ArrayList<>();
    private @Nullable Mark mergeKey;

    MappingBuilder(NodeBuilder builder, Origin origin) {
        this.builder = builder;
        this.origin = origin;
    }

    void add(NodeBuilder.Sized key, YamlNode value, Mark mark) {
        if (!(key.node() instanceof YamlScalar scalar) || !(scalar.value() instanceof String name)) {
            builder.report(mark, "a key must be a string, got " + shown(key.node()) + "; put it in quotes");
            return;
        }
        if (name.equals(MERGE_KEY) && key.plain()) {
            merge(value, mark);
            return;
        }
        YamlMapping.Entry before = entries.putIfAbsent(
                name, new YamlMapping.Entry(value, key.node().origin()));
        if (before != null) {
            String line = before.key()
                    .location()
                    .map(place -> " in line " + place.line())
                    .orElse("");
            builder.report(mark, "the key '" + name + "' is already defined" + line);
        }
    }

    private void merge(YamlNode value, Mark mark) {
        if (mergeKey != null) {
            builder.report(mark, "the key '<<' is already defined in line " + (mergeKey.getLine() + 1));
        }
        mergeKey = mark;
        List<YamlNode> sources = value instanceof YamlSequence list ? list.items() : List.of(value);
        for (YamlNode source : sources) {
            if (source instanceof YamlMapping mapping) {
                merged.add(mapping);
            } else {
                builder.report(mark, "<< takes a mapping or a list of mappings, got " + source.kind());
            }
        }
    }

    YamlMapping build() {
        for (YamlMapping source : merged) {
            source.entries().forEach(entries::putIfAbsent);
        }
        return new YamlMapping(entries, origin);
    }

    private static String shown(YamlNode key) {
        return key instanceof YamlScalar scalar ? "the " + scalar.kind() + " " + scalar.value() : "a " + key.kind();
    }
}
