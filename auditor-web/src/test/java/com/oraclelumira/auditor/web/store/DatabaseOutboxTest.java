package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.alert.Outbox;
import com.oraclelumira.auditor.web.alert.OutboxContract;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** On H2. */
class DatabaseOutboxTest extends OutboxContract {

    @Override
    protected Outbox outbox() {
        return new DatabaseOutbox(new Rows(database(), () -> {}));
    }

    static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Schema.migrate(database);
        return database;
    }
}
