package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables, brought up to date while the server starts; whoever needs them before that waits. Safe for use by several threads.
 */
@Component
public class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** How long who needs the tables waits for them: shorter than a browser does, and than a transaction may last. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource database;
    private final Duration pause;
    private final CountDownLatch upToDate = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);

    @Inject
    Schema(DataSource database) {
        this(database, PAUSE);
    }

    /** @param pause between two tries */
    Schema(DataSource database, Duration pause) {
        this.database = database;
        this.pause = pause;
    }

    /**
     * Brings the tables up to date as soon as the database can be reached and they can be. Until then it tells in the log what
     * is in the way, once each, and tries again every few seconds. Runs outside any transaction of the server: each migration is its own.
     *
     * @return whether they are up to date; not so where it was given up first
     */
    public boolean bringUpToDate() throws InterruptedException {
        String told = "";
        do {
            try {
                migrate(database);
                upToDate.countDown();
                return true;
            } catch (FlywayException e) {
                String reason = reason(e);
                if (!reason.equals(told)) {
                    LOG.error("lumira.database.url cannot be used yet, what needs it waits: {}", reason);
                    told = reason;
                }
            }
        } while (!givenUp.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        return false;
    }

    /** No further tries; one under way comes to its end, as H2 closes its file where a thread that uses it is interrupted. */
    public void giveUp() {
        givenUp.countDown();
    }

    /** @throws StoreException where they are not up to date after some twenty seconds */
    void await() {
        // asked first: waiting refuses a thread that was interrupted, such as one that stores how far its audit came
        if (upToDate.getCount() == 0) {
            return;
        }
        try {
            if (!upToDate.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreException("the database cannot be used yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while the database could not be used yet", e);
        }
    }

    static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** What is behind it all, such as a refused connection; the exception around it tells an address. */
    private static String reason(Throwable error) {
        Throwable last = error;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
