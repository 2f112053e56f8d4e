package com.oraclelumira.auditor.web.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody.
 *
 * @param all by name, as in JSON
 */
record Claims(Map<String, Object> all) {

    /** A claim that is a text and not empty. */
    Optional<String> text(String name) {
        return all.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** A claim that is a list of texts, or one text; a path with dots where there is no claim of that very name. */
    List<String> texts(String name) {
        Object value = all.containsKey(name) ? all.get(name) : at(all, name);
        if (value instanceof String text) {
            return List.of(text);
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> list) {
            list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(texts::add);
        }
        return texts;
    }

    private static @Nullable Object at(Map<?, ?> map, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return map.get(path);
        }
        return map.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, path.substring(dot + 1)) : null;
    }
}
