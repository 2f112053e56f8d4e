package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.journal.Action;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;

/** An action as a row. */
@Entity
@Table(name = "action_log")
class ActionRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "at")
    private LocalDateTime at;

    @Column(name = "who")
    private String who;

    @Column(name = "kind")
    private String kind;

    @Column(name = "object")
    private String object;

    @Column(name = "from_addr")
    private String from;

    @Column(name = "note")
    private String note;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected ActionRow() {}

    ActionRow(Action action) {
        id = UUID.randomUUID().toString();
        at = Utc.of(action.at());
        who = action.who();
        kind = action.kind().id();
        object = action.object();
        from = action.from();
        note = action.note();
    }

    Action action() {
        Action.Kind known =
                Action.Kind.of(kind).orElseThrow(() -> new IllegalStateException("action " + id + ": kind " + kind));
        return new Action(Utc.instant(at), who, known, object, from, note);
    }
}
