package com.oraclelumira.auditor.compose.schema;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML trees with positions for tests; a text in angle brackets is a variable without a value. */
final class Trees {

    private Trees() {}

    static YamlMapping of(String yaml) {
        return (YamlMapping) node(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
    }

    private static YamlNode node(Node node) {
        Origin origin = Origin.at(new SourceLocation(
                "compose.yaml",
                node.getStartMark().getLine() + 1,
                node.getStartMark().getColumn() + 1));
        if (node instanceof MappingNode mapping) {
            Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
            mapping.getValue()
                    .forEach(tuple -> entries.put(
                            ((ScalarNode) tuple.getKeyNode()).getValue(),
                            new YamlMapping.Entry(
                                    node(tuple.getValueNode()),
                                    node(tuple.getKeyNode()).origin())));
            return new YamlMapping(entries, origin);
        }
        if (node instanceof SequenceNode sequence) {
            return new YamlSequence(
                    sequence.getValue().stream().map(Trees::node).toList(), origin);
        }
        String text = ((ScalarNode) node).getValue();
        if (text.startsWith("<") && text.endsWith(">")) {
            PartialText hole = new PartialText(List.of(new PartialText.Hole(text.substring(1, text.length() - 1))));
            return new YamlScalar("", origin, Optional.of(hole));
        }
        return YamlScalar.of(value(node, text), origin);
    }

    private static @Nullable Object value(Node node, String text) {
        return switch (node.getTag().getValue()) {
            case "tag:yaml.org,2002:int" -> Long.valueOf(text);
            case "tag:yaml.org,2002:float" -> text.equals(".inf") ? Double.POSITIVE_INFINITY : Double.valueOf(text);
            case "tag:yaml.org,2002:bool" -> Boolean.valueOf(text);
            case "tag:yaml.org,2002:null" -> null;
            default -> text;
        };
    }
}
