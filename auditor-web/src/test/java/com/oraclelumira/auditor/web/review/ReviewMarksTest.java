package com.oraclelumira.auditor.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.ActionStore;
import com.oraclelumira.auditor.web.journal.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewMarksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final FinishedAudit AUDIT = new FinishedAudit(
            UUID.randomUUID(),
            "lumira",
            Occasion.of(Trigger.SCHEDULE),
            Instant.parse("2026-11-24T09:30:00Z"),
            Instant.parse("2026-11-24T09:30:01Z"),
            Reports.drifted());
    private static final Actor JANE = new Actor("jane", Optional.empty(), "192.0.2.7");

    private final List<Review> kept = new ArrayList<>();
    private final List<Action> log = new ArrayList<>();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ReviewMarks marks =
            new ReviewMarks(new Kept(), new OneAudit(), new ActionLog(new Log(), clock), clock);

    @Test
    void review_reaches_to_the_end_of_its_audit_and_is_logged() {
        marks.mark(JANE, "lumira", AUDIT.id(), "  looked at with the team ");

        assertThat(kept)
                .containsExactly(
                        new Review("lumira", AUDIT.id(), AUDIT.finishedAt(), NOW, "jane", "looked at with the team"));
        assertThat(log)
                .containsExactly(new Action(
                        NOW, "jane", Action.Kind.REVIEWED, "lumira", "192.0.2.7", "looked at with the team"));
    }

    @Test
    void audit_of_another_target_or_none_marks_nothing() {
        assertThat(marks.mark(JANE, "shop", AUDIT.id(), "")).isEmpty();
        assertThat(marks.mark(JANE, "lumira", UUID.randomUUID(), "")).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void note_is_cut_at_its_bound() {
        assertThat(marks.mark(JANE, "lumira", AUDIT.id(), "x".repeat(1_001)))
                .map(Review::note)
                .contains("x".repeat(1_000));
    }

    private final class Kept implements Reviews {
        @Override
        public void keep(Review review) {
            kept.add(review);
        }

        @Override
        public Optional<Review> latest(String target) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    private final class Log implements ActionStore {
        @Override
        public void keep(Action action) {
            log.add(action);
        }

        @Override
        public List<Action> newest(int skipped, int most) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public int forgetBefore(Instant limit) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    private static final class OneAudit implements AuditStore {
        @Override
        public Optional<FinishedAudit> audit(UUID id) {
            return Optional.of(AUDIT).filter(audit -> audit.id().equals(id));
        }

        @Override
        public void keep(FinishedAudit audit) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Optional<AuditSummary> latest(String target) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<AuditSummary> page(String target, Instant before, int limit) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<AuditSummary> since(String target, Instant from) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public int forgetBefore(Instant limit) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
