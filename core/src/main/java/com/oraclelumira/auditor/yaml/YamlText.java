package com.oraclelumira.auditor.yaml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/** Nodes as YAML text that {@link YamlReader} reads back to the same values. */
public final class YamlText {

    private static final int NEVER_FOLD = Integer.MAX_VALUE;

    private YamlText() {}

    /** That node in block style, keys sorted, ending in a line break. */
    public static String of(YamlNode node) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(NEVER_FOLD);
        options.setSplitLines(false);
        StringWriter text = new StringWriter();
        // not through Yaml, which also makes all that turns nodes into objects and back
        Serializer serializer = new Serializer(new Emitter(text, options), new Resolver(), options, null);
        try {
            serializer.open();
            serializer.serialize(node(node));
            serializer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Node node(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            List<NodeTuple> tuples = new ArrayList<>();
            for (Map.Entry<String, YamlMapping.Entry> entry : new TreeMap<>(mapping.entries()).entrySet()) {
                tuples.add(new NodeTuple(
                        text(entry.getKey()), node(entry.getValue().value())));
            }
            return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (node instanceof YamlSequence list) {
            List<Node> items = list.items().stream().map(YamlText::node).toList();
            return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        return scalar(((YamlScalar) node).value());
    }

    private static ScalarNode scalar(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value == null) {
            return new ScalarNode(Tag.NULL, "null", null, null, ScalarStyle.PLAIN);
        }
        String text = number(value);
        Tag tag = value instanceof Boolean ? Tag.BOOL : text.matches("[-+0-9]+") ? Tag.INT : Tag.FLOAT;
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    private static String number(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                ? String.valueOf(number.longValue())
                : value.toString();
    }

    /** Quoted where it would read as something else without quotes; lines as lines. */
    private static ScalarNode text(String text) {
        return new ScalarNode(Tag.STR, text, null, null, style(text));
    }

    private static ScalarStyle style(String text) {
        if (text.chars().anyMatch(YamlText::breaksLines)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.indexOf('\n') >= 0) {
            // never plain: a line that ends in a colon would begin a mapping
            return ScalarStyle.LITERAL;
        }
        boolean plain = PlainScalar.resolve(text) instanceof String && !text.equals("<<");
        return plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }

    /** Whether YAML takes it for a line break, beside the usual one. */
    private static boolean breaksLines(int c) {
        return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
