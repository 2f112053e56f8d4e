package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.alert.Silence;
import com.oraclelumira.auditor.web.alert.Silences;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Silences in the database. */
@Component
@Transactional
class DatabaseSilences implements Silences {

    private static final Table<Silence> SILENCES = new Table<>(
            "alert_silence",
            Columns.of(Silence.class)
                    .and("id", Silence::id)
                    .and("matchers", Silence::words)
                    .and("author", Silence::author)
                    .cut("reason", 1000, Silence::reason)
                    .and("starts_at", Silence::starts)
                    .and("ends_at", Silence::ends),
            row -> new Silence(
                    row.text("id"),
                    Silence.matchers(row.text("matchers")),
                    row.text("author"),
                    row.text("reason"),
                    row.time("starts_at"),
                    row.time("ends_at")));

    private final Rows rows;

    @Inject
    DatabaseSilences(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(Silence silence) {
        rows.add(SILENCES, silence);
    }

    @Override
    public List<Silence> endingAfter(Instant now) {
        return rows.all(SILENCES, "where ends_at > ? order by starts_at, id", now);
    }

    /** One that has not begun never will: it would end before its start. */
    @Override
    public boolean end(String id, Instant now) {
        return rows.update("delete from alert_silence where id = ? and starts_at >= ?", id, now)
                        + rows.update("update alert_silence set ends_at = ? where id = ? and ends_at > ?", now, id, now)
                > 0;
    }
}
