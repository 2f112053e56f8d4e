package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a later file over an earlier model. Unless {@link MergeRules} says otherwise, mappings merge key by key, lists
 * append, scalars replace, and null changes nothing. Every value keeps the places of all that it was merged from.
 */
final class Merging {

    private final Diagnostics diagnostics;

    Merging(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** How one attribute is merged. */
    @FunctionalInterface
    interface Rule {

        /**
         * The merged value.
         *
         * @throws Refusal where the two do not go together; the earlier value then stays
         */
        YamlNode merge(YamlNode earlier, YamlNode later, Step step) throws Refusal;
    }

    /** Goes on with the usual rules below an attribute whose two sides were brought into one form. */
    @FunctionalInterface
    interface Step {
        YamlNode usual(YamlNode earlier, YamlNode later) throws Refusal;
    }

    YamlMapping merge(YamlMapping earlier, YamlMapping later) {
        return mappings(earlier, later, TreePath.ROOT, MergeRules.TABLE.root());
    }

    /** Merges two values that stand at that path of a model. */
    YamlNode merge(YamlNode earlier, YamlNode later, TreePath path) {
        return value(earlier, later, path, MergeRules.TABLE.root().at(path));
    }

    private YamlNode value(YamlNode earlier, YamlNode later, TreePath path, PathTable.@Nullable Node<Rule> rules) {
        try {
            Rule rule = rules == null ? null : rules.value().orElse(null);
            return rule == null
                    ? usual(earlier, later, path, rules)
                    : rule.merge(earlier, later, (one, other) -> usual(one, other, path, rules));
        } catch (Refusal refusal) {
            diagnostics.error(path, refusal.text(), later.origin());
            return earlier;
        }
    }

    private YamlNode usual(YamlNode earlier, YamlNode later, TreePath path, PathTable.@Nullable Node<Rule> rules)
            throws Refusal {
        if (Nodes.isNull(later)) {
            return earlier;
        }
        if (earlier instanceof YamlMapping one) {
            if (later instanceof YamlMapping other) {
                return mappings(one, other, path, rules);
            }
            throw mismatch(earlier, later);
        }
        if (earlier instanceof YamlSequence one) {
            if (later instanceof YamlSequence other) {
                return appended(one, other);
            }
            throw mismatch(earlier, later);
        }
        return replaced(earlier, later);
    }

    private static Refusal mismatch(YamlNode earlier, YamlNode later) {
        return new Refusal("cannot override a " + earlier.kind() + " with a " + later.kind());
    }

    private YamlMapping mappings(
            YamlMapping earlier, YamlMapping later, TreePath path, PathTable.@Nullable Node<Rule> rules) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(earlier.entries());
        later.entries().forEach((key, entry) -> {
            YamlMapping.Entry before = entries.get(key);
            if (before == null) {
                entries.put(key, entry);
                return;
            }
            PathTable.Node<Rule> below = rules == null ? null : rules.key(key);
            YamlNode merged = value(before.value(), entry.value(), path.key(key), below);
            entries.put(key, new YamlMapping.Entry(merged, entry.key().over(before.key())));
        });
        return new YamlMapping(entries, later.origin().over(earlier.origin()));
    }

    static YamlSequence appended(YamlSequence earlier, YamlSequence later) {
        List<YamlNode> items =
                new ArrayList<>(earlier.items().size() + later.items().size());
        items.addAll(earlier.items());
        items.addAll(later.items());
        return new YamlSequence(items, later.origin().over(earlier.origin()));
    }

    /** The later value; its variables are its own, its places are those of both. */
    static YamlNode replaced(YamlNode earlier, YamlNode later) {
        List<com.oraclelumira.auditor.model.SourceLocation> places = Stream.concat(
                        later.origin().locations().stream(), earlier.origin().locations().stream())
                .distinct()
                .toList();
        Origin origin = new Origin(places, later.origin().variables());
        return later instanceof YamlScalar scalar ? scalar.withOrigin(origin) : later.withOrigin(origin);
    }
}
