package com.oraclelumira.auditor.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with text keys.
 *
 * @param entries in document order; each {@link Entry} knows where its key stands
 * @param origin where the mapping was written
 */
public record YamlMapping(Map<String, Entry> entries, Origin origin) implements YamlNode {

    /**
     * A value of a mapping.
     *
     * @param value the value
     * @param key where its key was written
     */
    public record Entry(YamlNode value, Origin key) {}

    public YamlMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static YamlMapping empty(Origin origin) {
        return new YamlMapping(Map.of(), origin);
    }

    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value down that path of keys; empty where a key is absent or its parent is no mapping. */
    public Optional<YamlNode> at(String first, String... more) {
        Optional<YamlNode> node = get(first);
        for (String key : more) {
            node = node.flatMap(value -> value instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty());
        }
        return node;
    }

    /** The scalar of that key as text; absent where it is absent, null, a list or a mapping. */
    public Optional<String> text(String key) {
        return get(key).flatMap(node -> node instanceof YamlScalar scalar
                ? Optional.ofNullable(scalar.value()).map(Object::toString)
                : Optional.empty());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** This mapping with that key set; a new key goes last, an old one keeps its place. */
    public YamlMapping with(String key, YamlNode value) {
        Entry before = entries.get(key);
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(key, new Entry(value, before == null ? value.origin() : before.key()));
        return new YamlMapping(changed, origin);
    }

    /** This mapping without that key. */
    public YamlMapping without(String key) {
        if (!has(key)) {
            return this;
        }
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.remove(key);
        return new YamlMapping(changed, origin);
    }

    @Override
    public YamlMapping withOrigin(Origin other) {
        return new YamlMapping(entries, other);
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        entries.forEach((key, entry) -> plain.put(key, entry.value().toPlain()));
        return plain;
    }

    @Override
    public String kind() {
        return "mapping";
    }
}
