package com.oraclelumira.auditor.web.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Columns, and what a value puts into each.
 *
 * @param all in the order in which statements name them
 */
record Columns<T>(List<Column<T>> all) {

    /**
     * One of them.
     *
     * @param name as the database has it
     * @param value as {@link Values} knows it; an empty {@code Optional} is null there
     */
    record Column<T>(String name, Function<T, ?> value) {}

    /** No columns yet, for values of that type. */
    static <T> Columns<T> of(Class<T> type) {
        return new Columns<>(List.of());
    }

    /** These and that one. */
    Columns<T> and(String name, Function<T, ?> value) {
        return with(Stream.of(new Column<>(name, value)));
    }

    /** These and that text, cut where it is longer: such texts are hostile or broken, and the report holds them whole. */
    Columns<T> cut(String name, int longest, Function<T, String> value) {
        return and(name, value.andThen(text -> cut(text, longest)));
    }

    /** Likewise, of a text that may be absent. */
    Columns<T> cutIfAny(String name, int longest, Function<T, Optional<String>> value) {
        return and(name, value.andThen(any -> any.map(text -> cut(text, longest))));
    }

    /** These and those of a part of the value. */
    <P> Columns<T> and(Columns<P> part, Function<T, P> which) {
        return with(part.all.stream().map(column -> new Column<>(column.name, which.andThen(column.value))));
    }

    List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    private Columns<T> with(Stream<Column<T>> more) {
        return new Columns<>(Stream.concat(all.stream(), more).toList());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
