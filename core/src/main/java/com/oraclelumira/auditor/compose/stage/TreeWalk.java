package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies a table of forms to a model. Values that hold a variable without a value are left as they are: nobody knows what
 * they would become.
 */
final class TreeWalk {

    /** Which of a value and its parts comes first. */
    enum Order {
        OUTSIDE_IN,
        INSIDE_OUT
    }

    private final Order order;
    private final Diagnostics diagnostics;

    TreeWalk(Order order, Diagnostics diagnostics) {
        this.order = order;
        this.diagnostics = diagnostics;
    }

    YamlMapping apply(PathTable<Form> table, YamlMapping root) {
        return (YamlMapping) parts(root, table.root(), TreePath.ROOT);
    }

    private @Nullable YamlNode value(YamlNode node, PathTable.Node<Form> rows, TreePath path) {
        if (node instanceof YamlScalar scalar && scalar.isUnresolved()) {
            return node;
        }
        if (order == Order.INSIDE_OUT) {
            return form(parts(node, rows, path), rows, path);
        }
        YamlNode formed = form(node, rows, path);
        return formed == null ? null : parts(formed, rows, path);
    }

    private @Nullable YamlNode form(YamlNode node, PathTable.Node<Form> rows, TreePath path) {
        if (rows.value().isEmpty()) {
            return node;
        }
        try {
            return rows.value().get().of(node, new Place(path, diagnostics));
        } catch (Refusal refusal) {
            diagnostics.error(path, refusal.text(), node.origin());
            return node;
        }
    }

    private YamlNode parts(YamlNode node, PathTable.Node<Form> rows, TreePath path) {
        if (node instanceof YamlMapping mapping) {
            return entries(mapping, rows, path);
        }
        PathTable.Node<Form> items = rows.item();
        return node instanceof YamlSequence sequence && items != null ? items(sequence, items, path) : node;
    }

    private YamlMapping entries(YamlMapping mapping, PathTable.Node<Form> rows, TreePath path) {
        Map<String, YamlMapping.@Nullable Entry> changed = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            PathTable.Node<Form> below = rows.key(key);
            if (below != null) {
                YamlNode value = value(entry.value(), below, path.key(key));
                if (value != entry.value()) {
                    changed.put(key, value == null ? null : new YamlMapping.Entry(value, entry.key()));
                }
            }
        });
        return changed.isEmpty() ? mapping : replaced(mapping, changed);
    }

    private static YamlMapping replaced(YamlMapping mapping, Map<String, YamlMapping.@Nullable Entry> changed) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            YamlMapping.Entry now = changed.containsKey(key) ? changed.get(key) : entry;
            if (now != null) {
                entries.put(key, now);
            }
        });
        return new YamlMapping(entries, mapping.origin());
    }

    private YamlSequence items(YamlSequence sequence, PathTable.Node<Form> rows, TreePath path) {
        List<YamlNode> items = new ArrayList<>(sequence.items().size());
        boolean changed = false;
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            YamlNode value = value(item, rows, path.item(i));
            changed |= value != item;
            if (value != null) {
                items.add(value);
            }
        }
        return changed ? new YamlSequence(items, sequence.origin()) : sequence;
    }
}
