package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.review.Review;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;

/** A review as a row. */
@Entity
@Table(name = "review")
class ReviewRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "target")
    private String target;

    @Column(name = "audit_id")
    private String audit;

    @Column(name = "up_to")
    private LocalDateTime upTo;

    @Column(name = "at")
    private LocalDateTime at;

    @Column(name = "who")
    private String who;

    @Column(name = "note")
    private String note;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected ReviewRow() {}

    ReviewRow(Review review) {
        id = UUID.randomUUID().toString();
        target = review.target();
        audit = review.audit().toString();
        upTo = Utc.of(review.upTo());
        at = Utc.of(review.at());
        who = review.who();
        note = review.note();
    }

    Review review() {
        return new Review(target, UUID.fromString(audit), Utc.instant(upTo), Utc.instant(at), who, note);
    }
}
