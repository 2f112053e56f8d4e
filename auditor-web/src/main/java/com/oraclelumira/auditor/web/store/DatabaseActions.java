package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionStore;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The action log in the database. */
@Component
@Transactional
class DatabaseActions implements ActionStore {

    private static final Table<Action> ACTIONS = new Table<>(
            "action_log",
            Columns.of(Action.class)
                    .and("id", action -> UUID.randomUUID())
                    .and("at", Action::at)
                    .and("who", Action::who)
                    .and("kind", Action::kind)
                    .and("object", Action::object)
                    .and("from_addr", Action::from)
                    .and("note", Action::note),
            row -> new Action(
                    row.time("at"),
                    row.text("who"),
                    row.constant("kind", Action.Kind.class),
                    row.text("object"),
                    row.text("from_addr"),
                    row.text("note")));

    private final Rows rows;

    @Inject
    DatabaseActions(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(Action action) {
        rows.add(ACTIONS, action);
    }

    @Override
    public int forgetBefore(Instant time) {
        return rows.update("delete from action_log where at < ?", time);
    }

    @Override
    public List<Action> newest(int skipped, int most) {
        return rows.all(ACTIONS, "order by at desc, id desc limit ? offset ?", most, skipped);
    }
}
