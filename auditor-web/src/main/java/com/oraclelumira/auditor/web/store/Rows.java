package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Rows of the database, read and written in the caller's transaction, for which the server keeps one connection. Values take the
 * places of the question marks, as {@link Values} knows them. Whatever the database refuses is a {@link StoreException}. Safe for
 * use by several threads.
 */
@Component
class Rows {

    private final DataSource database;
    private final Runnable untilItCanBeUsed;

    @Inject
    Rows(DataSource database, Schema schema) {
        this(database, schema::await);
    }

    Rows(DataSource database, Runnable untilItCanBeUsed) {
        this.database = database;
        this.untilItCanBeUsed = untilItCanBeUsed;
    }

    /** @param rest what follows the table's name: {@code where …}, {@code order by …} */
    <T> List<T> all(Table<T> table, String rest, Object... values) {
        return query(table.select(rest), table.reader(), values);
    }

    /** The first of {@link #all}. */
    <T> Optional<T> first(Table<T> table, String rest, Object... values) {
        return all(table, rest, values).stream().findFirst();
    }

    /** Whether there is a row with that key. */
    boolean has(Table<?> table, Object key) {
        return !query("select 1 from " + table.name() + " where " + table.key() + " = ?", row -> true, key)
                .isEmpty();
    }

    <T> List<T> query(String sql, Function<Row, T> reader, Object... values) {
        return run(sql, statement -> {
            fill(statement, Arrays.asList(values));
            try (ResultSet cursor = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (cursor.next()) {
                    read.add(reader.apply(new Row(cursor)));
                }
                return read;
            }
        });
    }

    /** How many rows it changed. */
    int update(String sql, Object... values) {
        return run(sql, statement -> {
            fill(statement, Arrays.asList(values));
            return statement.executeUpdate();
        });
    }

    <T> void add(Table<T> table, T value) {
        add(table, List.of(value));
    }

    <T> void add(Table<T> table, List<T> values) {
        batch(table.insert(), values.stream().map(table::values).toList());
    }

    <T> void keep(Table<T> table, T value) {
        keep(table, List.of(value));
    }

    /** Writes each in place of the row with its key; adds those that have none. */
    <T> void keep(Table<T> table, List<T> values) {
        int[] changed =
                batch(table.update(), values.stream().map(table::valuesThenKey).toList());
        add(
                table,
                IntStream.range(0, changed.length)
                        .filter(i -> changed[i] == 0)
                        .mapToObj(values::get)
                        .toList());
    }

    /** How many rows each changed. */
    private int[] batch(String sql, List<List<Object>> all) {
        if (all.isEmpty()) {
            return new int[0];
        }
        return run(sql, statement -> {
            for (List<Object> values : all) {
                fill(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, Values.plain(values.get(i)));
        }
    }

    /** Does something with a statement. */
    private interface Work<R> {
        R with(PreparedStatement statement) throws SQLException;
    }

    private <R> R run(String sql, Work<R> work) {
        untilItCanBeUsed.run();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new StoreException("the database refused: " + sql, e);
        }
    }
}
