package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags {@code !reset} and {@code !override} of a document: which values of earlier files they take out. A value tagged
 * {@code !reset} is not part of the document itself.
 */
final class ResetTags {

    private final YamlDocument document;
    private final Paths paths = new Paths();
    private final YamlNode root;

    ResetTags(YamlDocument document) {
        this.document = document;
        YamlNode kept = document.tags().isEmpty() ? document.root() : kept(document.root(), TreePath.ROOT);
        this.root = kept == null ? document.root() : kept;
    }

    /** The document without the values tagged {@code !reset}. */
    YamlNode root() {
        return root;
    }

    private @Nullable YamlNode kept(YamlNode node, TreePath path) {
        String tag = document.tag(node).orElse("");
        if (tag.equals("!reset") || tag.equals("!override")) {
            paths.add(path.segments());
        }
        if (tag.equals("!reset")) {
            return null;
        }
        if (node instanceof YamlMapping mapping) {
            return keptEntries(mapping, path);
        }
        return node instanceof YamlSequence sequence ? keptItems(sequence, path) : node;
    }

    private YamlMapping keptEntries(YamlMapping mapping, TreePath path) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            YamlNode value = kept(entry.value(), path.key(key));
            if (value != null) {
                entries.put(key, new YamlMapping.Entry(value, entry.key()));
            }
        });
        return new YamlMapping(entries, mapping.origin());
    }

    private YamlSequence keptItems(YamlSequence sequence, TreePath path) {
        List<YamlNode> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = kept(sequence.items().get(i), path.item(i));
            if (item != null) {
                items.add(item);
            }
        }
        return new YamlSequence(items, sequence.origin());
    }

    /** That model without the mapping keys that the tags name; items of lists stay. */
    YamlMapping applyTo(YamlMapping model) {
        return paths.below.isEmpty() ? model : without(model, paths);
    }

    private static YamlMapping without(YamlMapping mapping, Paths paths) {
        Map<String, YamlMapping.Entry> kept = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Paths below = paths.below.get(key);
            if (below == null || (!below.ends && !(entry.value() instanceof YamlMapping))) {
                kept.put(key, entry);
            } else if (!below.ends && entry.value() instanceof YamlMapping inner) {
                kept.put(key, new YamlMapping.Entry(without(inner, below), entry.key()));
            }
        });
        return new YamlMapping(kept, mapping.origin());
    }

    /** The tagged paths as a tree: a document can hold as many tags as values. */
    private static final class Paths {

        private final Map<String, Paths> below = new LinkedHashMap<>();
        private boolean ends;

        void add(List<String> path) {
            Paths at = this;
            for (String segment : path) {
                at = at.below.computeIfAbsent(segment, key -> new Paths());
            }
            at.ends = true;
        }
    }
}
