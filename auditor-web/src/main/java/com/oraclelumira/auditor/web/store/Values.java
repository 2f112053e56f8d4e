package com.oraclelumira.auditor.web.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of ours stand in the database: times in UTC, constants by their names, what is absent as null. */
final class Values {

    private Values() {}

    /** What a driver knows; of several texts or constants an array, for {@code = any(?)}. */
    static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get()) : null;
        }
        if (value instanceof Instant instant) {
            return Utc.of(instant);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof UUID id) {
            return id.toString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Values::plain).toArray(String[]::new);
        }
        return value;
    }

    /**
     * The constant that stands there.
     *
     * @throws IllegalArgumentException where the type has none of that name
     */
    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
