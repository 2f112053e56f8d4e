package com.oraclelumira.auditor.web.review;

import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Marks targets as reviewed, and has the action log say so. Safe for use by several threads. */
@Component
public class ReviewMarks {

    private final Reviews reviews;
    private final AuditStore audits;
    private final ActionLog log;
    private final Clock clock;

    @Inject
    public ReviewMarks(Reviews reviews, AuditStore audits, ActionLog log, Clock clock) {
        this.reviews = reviews;
        this.audits = audits;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Marks a target as reviewed up to one of its audits.
     *
     * @param note what the reviewer has to say; may be empty; cut after {@value Review#LONGEST_NOTE} characters
     * @return the review; absent where the target has no such audit, and then nothing is marked
     */
    public Optional<Review> mark(Actor who, String target, UUID audit, String note) {
        return audits.audit(audit)
                .filter(known -> known.target().equals(target))
                .map(known -> keep(who, known, note.strip()));
    }

    private Review keep(Actor who, FinishedAudit audit, String note) {
        Review review = new Review(
                audit.target(),
                audit.id(),
                audit.finishedAt(),
                clock.instant(),
                who.shown(),
                note.substring(0, Math.min(Review.LONGEST_NOTE, note.length())));
        reviews.keep(review);
        log.write(who, Action.Kind.REVIEWED, review.target(), review.note());
        return review;
    }
}
