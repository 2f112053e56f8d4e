package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.model.Problem;
import java.util.List;

/**
 * All that was compared.
 *
 * @param comparisons ordered by subject and property; folded ones are inside the comparison that explains them
 * @param problems what stood in the way: a guessed project name, an unreadable image
 */
public record DriftResult(List<Comparison> comparisons, List<Problem> problems) {

    public DriftResult {
        comparisons = List.copyOf(comparisons);
        problems = List.copyOf(problems);
    }

    /** What counts as drift. */
    public List<Comparison> drifts() {
        return comparisons.stream()
                .filter(comparison -> comparison.differs() && !comparison.isNotice())
                .toList();
    }

    /** What differs and is worth saying, but is never counted as drift. */
    public List<Comparison> notices() {
        return comparisons.stream().filter(Comparison::isNotice).toList();
    }
}
