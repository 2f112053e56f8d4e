package com.oraclelumira.auditor.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A database that comes later than the auditor. */
class SchemaTest {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String address = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final JdbcDataSource database = database(address + ";IFEXISTS=TRUE");
    private final Schema schema = new Schema(database, PAUSE);

    @Test
    void who_needs_the_tables_waits_until_the_database_is_there_and_they_are_up_to_date() throws Exception {
        Rows rows = new Rows(database, schema);
        CompletableFuture<List<Boolean>> asked =
                CompletableFuture.supplyAsync(() -> rows.query("select count(*) = 0 from audit", row -> true));
        CompletableFuture<Boolean> brought = CompletableFuture.supplyAsync(this::bringUpToDate);
        Thread.sleep(PAUSE.multipliedBy(5).toMillis());
        assertThat(List.of(asked.isDone(), brought.isDone())).containsOnly(false);

        database(address).getConnection().close();

        assertThat(brought.join()).isTrue();
        assertThat(asked.join()).containsExactly(true);
    }

    /** As one that stores at a stop how far an audit came. */
    @Test
    void thread_that_was_interrupted_still_reaches_tables_that_are_up_to_date() throws Exception {
        database(address).getConnection().close();
        schema.bringUpToDate();
        Rows rows = new Rows(database, schema);

        Thread.currentThread().interrupt();
        List<Boolean> read = rows.query("select count(*) = 0 from audit", row -> true);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).containsExactly(true);
    }

    @Test
    void database_that_never_comes_holds_up_no_stop() {
        CompletableFuture<Boolean> brought = CompletableFuture.supplyAsync(this::bringUpToDate);

        schema.giveUp();

        assertThat(brought.join()).isFalse();
    }

    private boolean bringUpToDate() {
        try {
            return schema.bringUpToDate();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcDataSource database(String address) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(address);
        return database;
    }
}
