package com.oraclelumira.auditor.web.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The server's database: apart from what else the server gives, so that the first page does not wait for its pool. */
@ApplicationScoped
class Database {

    @Produces
    @Resource(lookup = "jdbc/lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    DataSource source;
}
