package com.oraclelumira.auditor.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param items in document order
 * @param origin where the list was written
 */
public record YamlSequence(List<YamlNode> items, Origin origin) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public YamlSequence withOrigin(Origin other) {
        return new YamlSequence(items, other);
    }

    @Override
    public List<@Nullable Object> toPlain() {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        items.forEach(item -> plain.add(item.toPlain()));
        return plain;
    }

    @Override
    public String kind() {
        return "list";
    }
}
