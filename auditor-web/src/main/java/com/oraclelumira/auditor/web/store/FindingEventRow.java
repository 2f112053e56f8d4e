package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.history.FindingEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change in the life of a finding as a row. */
@Entity
@Table(name = "finding_event")
class FindingEventRow {

    /** One change a finding an audit. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "audit_id")
        private String audit;

        @Column(name = "fingerprint")
        private String fingerprint;

        @SuppressWarnings("NullAway.Init") // persistence fills the fields
        protected Key() {}

        Key(String audit, String fingerprint) {
            this.audit = audit;
            this.fingerprint = fingerprint;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && audit.equals(key.audit) && fingerprint.equals(key.fingerprint);
        }

        @Override
        public int hashCode() {
            return Objects.hash(audit, fingerprint);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "target")
    private String target;

    @Column(name = "happened_at")
    private LocalDateTime at;

    @Column(name = "change_id")
    private String change;

    @Embedded
    private FactsColumns facts;

    @Embedded
    private @Nullable CauseColumns cause;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected FindingEventRow() {}

    FindingEventRow(FindingEvent event) {
        key = new Key(event.audit().toString(), event.fingerprint());
        target = event.target();
        at = Utc.of(event.at());
        change = event.change().id();
        facts = new FactsColumns(event.facts());
        cause = CauseColumns.of(event.cause());
    }

    FindingEvent event() {
        return new FindingEvent(
                key.fingerprint,
                target,
                Utc.instant(at),
                UUID.fromString(key.audit),
                Change.of(change),
                facts.facts(),
                Optional.ofNullable(cause).flatMap(CauseColumns::cause));
    }
}
