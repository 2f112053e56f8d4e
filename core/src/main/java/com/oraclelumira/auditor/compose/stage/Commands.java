package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.ShellWords;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of values that have a notation of their own: commands, health checks, hosts, limits. */
final class Commands {

    private static final Set<String> TEST_HEADS = Set.of("NONE", "CMD", "CMD-SHELL");

    private Commands() {}

    /** Words of a command; a text is split as a shell would, an empty one clears what the image says. */
    static @Nullable YamlNode command(YamlNode node, Place place) throws Refusal {
        String text = Nodes.text(node).orElse(null);
        if (text == null) {
            return Types.anyTexts(node, place);
        }
        ShellWords split = Texts.parsed(ShellWords::split, text);
        List<YamlNode> words = new ArrayList<>();
        split.words().forEach(word -> words.add(Nodes.scalar(word, node)));
        return new YamlSequence(words, node.origin());
    }

    /** A text is a shell command; a list says itself what it is. */
    static @Nullable YamlNode healthTest(YamlNode node, Place place) throws Refusal {
        if (Nodes.text(node).isPresent()) {
            return new YamlSequence(List.of(Nodes.scalar("CMD-SHELL", node), node), node.origin());
        }
        YamlNode list = Types.anyTexts(node, place);
        List<YamlNode> items = list instanceof YamlSequence known ? known.items() : List.of();
        if (items.isEmpty()) {
            return null;
        }
        if (!Nodes.isOpen(items.get(0))
                && !TEST_HEADS.contains(Nodes.text(items.get(0)).orElse(""))) {
            throw new Refusal("must start either by \"CMD\", \"CMD-SHELL\" or \"NONE\"");
        }
        return list;
    }

    /** {@code environment}: as keys with values; a blank before {@code =} is a mistake. */
    static @Nullable YamlNode environment(YamlNode node, Place place) throws Refusal {
        if (node instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                String key = KeyValues.key(item);
                if (!key.isEmpty() && Character.isWhitespace(key.charAt(key.length() - 1))) {
                    throw new Refusal("environment variable " + key + " is declared with a trailing space");
                }
            }
        }
        return Types.variables(node, place);
    }

    /** {@code extra_hosts}: as {@code host=ip}, sorted. */
    static @Nullable YamlNode hosts(YamlNode node, Place place) throws Refusal {
        if (Nodes.isNull(node)) {
            return null;
        }
        YamlSequence hosts = Shapes.hosts(node);
        List<YamlNode> sorted = hosts.items().stream()
                .sorted(Comparator.comparing(host -> Nodes.text(host).orElse("")))
                .toList();
        return sorted.isEmpty() ? null : new YamlSequence(sorted, hosts.origin());
    }

    /** One value or several as a list of texts. */
    static @Nullable YamlNode options(YamlNode node, Place place) throws Refusal {
        return Types.texts(node instanceof YamlScalar && !Nodes.isNull(node) ? Nodes.listOf(node) : node, place);
    }

    /** One limit for soft and hard, or both; a single 0 is both. */
    static @Nullable YamlNode ulimit(YamlNode node, Place place) throws Refusal {
        if (node instanceof YamlScalar scalar && scalar.value() instanceof Double) {
            throw new Refusal("must be an integer, got " + Texts.of(scalar));
        }
        if (node instanceof YamlMapping limits) {
            YamlMapping result = limits;
            for (String key : List.of("soft", "hard")) {
                YamlNode limit = limits.get(key).orElse(Nodes.implied(0L));
                result = result.with(
                        key,
                        Nodes.isOpen(limit)
                                ? limit
                                : Optional.ofNullable(Types.optionalInteger(limit, place))
                                        .orElse(limit));
            }
            return result;
        }
        YamlNode single = Types.optionalInteger(node, place);
        if (single instanceof YamlScalar scalar && Long.valueOf(0).equals(scalar.value())) {
            return YamlMapping.empty(node.origin()).with("soft", single).with("hard", single);
        }
        return single;
    }
}
