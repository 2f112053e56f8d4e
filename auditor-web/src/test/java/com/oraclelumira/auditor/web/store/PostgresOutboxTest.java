package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.alert.Outbox;
import com.oraclelumira.auditor.web.alert.OutboxContract;
import com.oraclelumira.auditor.web.it.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

/** On PostgreSQL, a database of its own for each test. */
class PostgresOutboxTest extends OutboxContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static Postgres postgres;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        postgres = Postgres.start(Path.of("/tmp"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    protected Outbox outbox() {
        String name = "outbox" + DATABASES.incrementAndGet();
        try (Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("no database " + name, e));
        }
        PGSimpleDataSource database = database(name);
        Schema.migrate(database);
        return new DatabaseOutbox(new Rows(database, () -> {}));
    }

    private static PGSimpleDataSource database(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(postgres.url(name));
        database.setUser("lumira");
        return database;
    }
}
