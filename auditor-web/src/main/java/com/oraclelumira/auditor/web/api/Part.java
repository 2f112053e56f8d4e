package com.oraclelumira.auditor.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of what follows; null where nothing does
 */
record Part<T>(List<T> items, @Nullable String next) {

    /** @param found one more than asked for, where there are more */
    static <T> Part<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Part<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Part<>(items, cursor.apply(items.get(limit - 1)));
    }
}
