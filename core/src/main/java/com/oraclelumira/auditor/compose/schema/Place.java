package com.oraclelumira.auditor.compose.schema;

import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A node of a tree and the way to it. Ordered as the file has them; what no file wrote comes last.
 *
 * @param node the node
 * @param path the keys to it, as the user writes them: {@code services.site.ports[0]}; empty for the root
 * @param location where it stands, or where the nearest thing around it does
 */
record Place(YamlNode node, String path, Optional<SourceLocation> location) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.<Place, Boolean>comparing(
                    place -> place.location().isEmpty())
            .thenComparing(place -> place.location().map(SourceLocation::file).orElse(""))
            .thenComparing(place -> place.location().map(SourceLocation::line).orElse(0))
            .thenComparing(place -> place.location().map(SourceLocation::column).orElse(0))
            .thenComparing(Place::path);

    static Place root(YamlMapping root) {
        return new Place(root, "", root.origin().location());
    }

    /** The place down those steps: names of keys, and numbers of items. Ends early where the tree does. */
    static Place at(YamlMapping root, List<Object> steps) {
        Place place = root(root);
        for (Object step : steps) {
            place = step instanceof Integer index ? place.child(index) : place.child(step.toString());
        }
        return place;
    }

    Place child(String key) {
        YamlMapping.Entry entry =
                node instanceof YamlMapping mapping ? mapping.entries().get(key) : null;
        return entry == null
                ? this
                : new Place(
                        entry.value(),
                        path.isEmpty() ? key : path + "." + key,
                        firstOf(entry.value().origin(), entry.key()));
    }

    Place child(int index) {
        if (!(node instanceof YamlSequence sequence)
                || index >= sequence.items().size()) {
            return this;
        }
        YamlNode item = sequence.items().get(index);
        return new Place(item, path + "[" + index + "]", firstOf(item.origin(), Origin.NONE));
    }

    /** This node, shown where that key of it stands. */
    Place atKey(String key) {
        YamlMapping.Entry entry =
                node instanceof YamlMapping mapping ? mapping.entries().get(key) : null;
        return entry == null
                ? this
                : new Place(node, path, firstOf(entry.key(), entry.value().origin()));
    }

    private Optional<SourceLocation> firstOf(Origin first, Origin second) {
        return first.location().or(second::location).or(this::location);
    }

    /** Whether a variable without a value went into the node, or into an item of that list. */
    boolean isUnresolved() {
        return isOpen(node)
                || (node instanceof YamlSequence list && list.items().stream().anyMatch(Place::isOpen));
    }

    private static boolean isOpen(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isUnresolved();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
