package com.oraclelumira.auditor.web.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, brought up to date. */
public final class Schema {

    private Schema() {}

    /**
     * Brings the tables up to date. Runs outside any transaction of the server: each migration is its own.
     *
     * @throws org.flywaydb.core.api.FlywayException where the database cannot be reached or holds something else
     */
    public static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
