package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A target with its latest report, as its page shows it.
 *
 * @param target how it stands
 * @param audit its latest audit; absent: none has come to an end yet
 * @param filter what the reader wants to see
 * @param drifts the drifts that count, as far as the filter admits them; the other lists likewise
 * @param all how many findings there are without the filter
 * @param fresh how many of those that count opened after the last review
 * @param review the last review; absent: nobody has looked at it yet
 * @param trend how it went in the last days
 */
public record TargetPage(
        TargetView target,
        Optional<UUID> audit,
        FindingFilter filter,
        List<FoundView> drifts,
        List<FoundView> violations,
        List<FoundView> waived,
        List<FoundView> notes,
        int all,
        int fresh,
        Optional<Review> review,
        Trend trend) {

    /** How many findings the filter admits. */
    public int shown() {
        return (int) Stream.of(drifts, violations, waived, notes)
                .mapToLong(List::size)
                .sum();
    }

    /** Whether the latest audit is the one that was reviewed last. */
    public boolean isReviewed() {
        return review.isPresent() && review.map(Review::audit).equals(audit);
    }
}
