package com.oraclelumira.auditor.web.store;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table: the one place that knows its columns, both ways.
 *
 * @param name as the database has it
 * @param columns all of them, the first of which is the key
 * @param reader makes a value of a row
 */
record Table<T>(String name, Columns<T> columns, Function<Row, T> reader) {

    String key() {
        return columns.names().get(0);
    }

    /** @param rest what follows the table's name: {@code where …}, {@code order by …} */
    String select(String rest) {
        return "select " + String.join(", ", columns.names()) + " from " + name + " " + rest;
    }

    String insert() {
        List<String> names = columns.names();
        return "insert into " + name + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    /** What fills the places of {@link #insert}. */
    List<Object> values(T value) {
        return columns.all().stream()
                .<Object>map(column -> column.value().apply(value))
                .toList();
    }

    /** Of the row with the same key. */
    String update() {
        List<String> names = columns.names();
        return "update " + name + " set "
                + names.stream().skip(1).map(column -> column + " = ?").collect(Collectors.joining(", ")) + " where "
                + key() + " = ?";
    }

    /** What fills the places of {@link #update}: the key comes last there. */
    List<Object> valuesThenKey(T value) {
        List<Object> values = values(value);
        return Stream.concat(values.stream().skip(1), Stream.of(values.get(0))).toList();
    }
}
