package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.model.PartialText;
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
import java.util.stream.Stream;

/** The two ways to write keys with values: a mapping, and a list of {@code KEY=value}. */
final class KeyValues {

    private static final char SEPARATOR = '=';

    private KeyValues() {}

    /**
     * A {@code KEY=value} text taken apart.
     *
     * @param key in open texts with {@code ${NAME}} where a variable has no value
     * @param value null where there is no separator
     */
    private record Pair(String key, YamlScalar value) {}

    /** Either way as a mapping; of a repeated key the last value. */
    static YamlMapping mapping(YamlNode node) throws Refusal {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        if (!(node instanceof YamlSequence list)) {
            throw new Refusal("must be a mapping or a list of KEY=value, got " + node.kind());
        }
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            Pair pair = pair(item);
            entries.put(pair.key(), new YamlMapping.Entry(pair.value(), item.origin()));
        }
        return new YamlMapping(entries, list.origin());
    }

    /** The key of a list item: what stands before the first {@code =}. */
    static String key(YamlNode item) throws Refusal {
        return pair(item).key();
    }

    private static Pair pair(YamlNode item) throws Refusal {
        if (!(item instanceof YamlScalar scalar) || !(scalar.value() instanceof String text)) {
            throw new Refusal("must be a text KEY=value, got " + item.kind());
        }
        if (scalar.partial().isPresent()) {
            return openPair(scalar, scalar.partial().get());
        }
        int at = text.indexOf(SEPARATOR);
        return at < 0
                ? new Pair(text, YamlScalar.of(null, scalar.origin()))
                : new Pair(text.substring(0, at), YamlScalar.of(text.substring(at + 1), scalar.origin()));
    }

    private static Pair openPair(YamlScalar scalar, PartialText open) {
        Optional<PartialText.Split> split = open.splitAt(SEPARATOR);
        if (split.isEmpty()) {
            return new Pair(open.toString(), YamlScalar.of(null, scalar.origin()));
        }
        return new Pair(shown(split.get().before()), scalar(split.get().after(), scalar.origin()));
    }

    private static String shown(List<PartialText.Part> parts) {
        StringBuilder text = new StringBuilder();
        for (PartialText.Part part : parts) {
            text.append(
                    part instanceof PartialText.Fixed fixed
                            ? fixed.text()
                            : "${" + ((PartialText.Hole) part).variable() + "}");
        }
        return text.toString();
    }

    private static YamlScalar scalar(List<PartialText.Part> parts, Origin origin) {
        StringBuilder known = new StringBuilder();
        boolean open = false;
        for (PartialText.Part part : parts) {
            if (part instanceof PartialText.Fixed fixed) {
                known.append(fixed.text());
            } else {
                open = true;
            }
        }
        return new YamlScalar(known.toString(), origin, open ? Optional.of(new PartialText(parts)) : Optional.empty());
    }

    /** Either way as a list of {@code KEY=value}, {@code KEY} where the value is null. */
    static YamlSequence list(YamlNode node) throws Refusal {
        if (node instanceof YamlSequence list) {
            return list;
        }
        if (!(node instanceof YamlMapping mapping)) {
            throw new Refusal("must be a mapping or a list of KEY=value, got " + node.kind());
        }
        List<YamlNode> items = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : Nodes.values(mapping).entrySet()) {
            if (!(entry.getValue() instanceof YamlScalar value)) {
                throw new Refusal("the value of " + entry.getKey() + " must be a boolean, null, number or string, got "
                        + entry.getValue().kind());
            }
            items.add(item(entry.getKey(), value));
        }
        return new YamlSequence(items, mapping.origin());
    }

    /** {@code KEY=value}, or {@code KEY} alone for null. */
    static YamlScalar item(String key, YamlScalar value) {
        if (value.isNull()) {
            return YamlScalar.of(key, value.origin());
        }
        String start = key + SEPARATOR;
        Optional<PartialText> open = value.partial()
                .map(partial ->
                        new PartialText(Stream.concat(Stream.of(new PartialText.Fixed(start)), partial.parts().stream())
                                .toList()));
        return new YamlScalar(start + Texts.of(value), value.origin(), open);
    }
}
