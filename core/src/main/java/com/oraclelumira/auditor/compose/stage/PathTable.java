package com.oraclelumira.auditor.compose.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table from path patterns to what a stage does there. A pattern is keys with dots between them; {@code *} is any key,
 * {@code []} any item of a list. Where a key and {@code *} both fit, the key decides.
 *
 * <p>Looked up while walking: a {@link Node} stands for all patterns that begin with the path so far, so a subtree that no
 * pattern reaches is never entered.
 */
final class PathTable<T> {

    static final String ITEM = "[]";

    private final Node<T> root = new Node<>();

    private PathTable() {}

    static <T> PathTable<T> empty() {
        return new PathTable<>();
    }

    /** This table with one row more. */
    PathTable<T> with(String pattern, T value) {
        Node<T> node = root;
        for (String segment : pattern.split("\\.", -1)) {
            node = node.children.computeIfAbsent(segment, key -> new Node<>());
        }
        if (node.value != null) {
            throw new IllegalArgumentException("two rows for " + pattern);
        }
        node.value = value;
        return this;
    }

    /** This table with that value under each of the patterns. */
    PathTable<T> withAll(T value, String... patterns) {
        for (String pattern : patterns) {
            with(pattern, value);
        }
        return this;
    }

    Node<T> root() {
        return root;
    }

    /** The patterns that go on from here. */
    static final class Node<T> {

        private final Map<String, Node<T>> children = new HashMap<>();
        private @Nullable T value;

        Optional<T> value() {
            return Optional.ofNullable(value);
        }

        /** What goes on below that key; null where no pattern does. */
        @Nullable
        Node<T> key(String key) {
            Node<T> exact = children.get(key);
            return exact != null ? exact : children.get("*");
        }

        /** What goes on below an item of a list; null where no pattern does. */
        @Nullable
        Node<T> item() {
            return children.get(ITEM);
        }

        /** What goes on at the end of that path; null where no pattern does. */
        @Nullable
        Node<T> at(TreePath path) {
            Node<T> node = this;
            for (String segment : path.segments()) {
                node = segment.startsWith("[") ? node.item() : node.key(segment);
                if (node == null) {
                    return null;
                }
            }
            return node;
        }
    }
}
