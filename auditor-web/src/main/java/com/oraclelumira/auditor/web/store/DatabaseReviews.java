package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.review.Review;
import com.oraclelumira.auditor.web.review.Reviews;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reviews in the database. */
@Component
@Transactional
class DatabaseReviews implements Reviews {

    private static final Table<Review> REVIEWS = new Table<>(
            "review",
            Columns.of(Review.class)
                    .and("id", review -> UUID.randomUUID())
                    .and("target", Review::target)
                    .and("audit_id", Review::audit)
                    .and("up_to", Review::upTo)
                    .and("at", Review::at)
                    .and("who", Review::who)
                    .and("note", Review::note),
            row -> new Review(
                    row.text("target"),
                    row.id("audit_id"),
                    row.time("up_to"),
                    row.time("at"),
                    row.text("who"),
                    row.text("note")));

    private final Rows rows;

    @Inject
    DatabaseReviews(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(Review review) {
        rows.add(REVIEWS, review);
    }

    @Override
    public Optional<Review> latest(String target) {
        return rows.first(REVIEWS, "where target = ? order by up_to desc, at desc limit 1", target);
    }
}
