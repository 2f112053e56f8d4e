package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.review.Review;
import com.oraclelumira.auditor.web.review.Reviews;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reviews in the database. */
@Singleton
@Transactional
class DatabaseReviews implements Reviews {

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    @Override
    public void keep(Review review) {
        entities.persist(new ReviewRow(review));
    }

    @Override
    public Optional<Review> latest(String target) {
        return entities.createQuery(
                        "select r from ReviewRow r where r.target = :target order by r.upTo desc, r.at desc",
                        ReviewRow.class)
                .setParameter("target", target)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ReviewRow::review);
    }
}
