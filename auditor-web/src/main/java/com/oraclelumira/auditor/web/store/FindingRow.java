package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.history.FindingLife;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The life of a finding as a row. */
@Entity
@Table(name = "finding")
class FindingRow {

    @Id
    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "target")
    private String target;

    @Embedded
    private FactsColumns facts;

    @Column(name = "first_seen")
    private LocalDateTime firstSeen;

    @Column(name = "opened_at")
    private LocalDateTime openedAt;

    @Column(name = "last_seen")
    private LocalDateTime lastSeen;

    @Column(name = "resolved_at")
    private @Nullable LocalDateTime resolvedAt;

    @Column(name = "reopened")
    private int reopened;

    @Embedded
    private @Nullable CauseColumns cause;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected FindingRow() {}

    FindingRow(FindingLife life) {
        fingerprint = life.fingerprint();
        target = life.target();
        facts = new FactsColumns(life.facts());
        firstSeen = Utc.of(life.firstSeen());
        openedAt = Utc.of(life.openedAt());
        lastSeen = Utc.of(life.lastSeen());
        resolvedAt = life.resolvedAt().map(Utc::of).orElse(null);
        reopened = life.reopened();
        cause = CauseColumns.of(life.cause());
    }

    FindingLife life() {
        return new FindingLife(
                fingerprint,
                target,
                facts.facts(),
                Utc.instant(firstSeen),
                Utc.instant(openedAt),
                Utc.instant(lastSeen),
                Utc.instantIfAny(resolvedAt),
                reopened,
                Optional.ofNullable(cause).flatMap(CauseColumns::cause));
    }
}
