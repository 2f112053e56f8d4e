package com.oraclelumira.auditor.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A row that was read, by the names of its columns. Whoever asks for what is null without allowing for it, or for what is not
 * there, gets a {@link StoreException}.
 *
 * @param cursor stands on it; it moves on, so a row is good only while it is being read
 */
record Row(ResultSet cursor) {

    String text(String column) {
        return there(column, String.class);
    }

    Optional<String> textIfAny(String column) {
        return any(column, String.class);
    }

    int number(String column) {
        return there(column, Integer.class);
    }

    boolean is(String column) {
        return there(column, Boolean.class);
    }

    UUID id(String column) {
        return UUID.fromString(text(column));
    }

    Instant time(String column) {
        return Utc.instant(there(column, LocalDateTime.class));
    }

    Optional<Instant> timeIfAny(String column) {
        return any(column, LocalDateTime.class).map(Utc::instant);
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Values.constant(type, text(column));
    }

    <E extends Enum<E>> Optional<E> constantIfAny(String column, Class<E> type) {
        return textIfAny(column).map(text -> Values.constant(type, text));
    }

    private <V> V there(String column, Class<V> type) {
        return any(column, type).orElseThrow(() -> new StoreException("column " + column + " is null"));
    }

    private <V> Optional<V> any(String column, Class<V> type) {
        try {
            return Optional.ofNullable(cursor.getObject(column, type));
        } catch (SQLException e) {
            throw new StoreException("column " + column + " cannot be read", e);
        }
    }
}
