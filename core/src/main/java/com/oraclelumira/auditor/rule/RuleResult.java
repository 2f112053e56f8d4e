package com.oraclelumira.auditor.rule;

import java.util.List;

/**
 * What rules said.
 *
 * @param violations gravest first, then by subject, rule and property
 * @param undecided in the order of the subjects, then of the rules
 */
public record RuleResult(List<Violation> violations, List<Undecided> undecided) {

    public RuleResult {
        violations = List.copyOf(violations);
        undecided = List.copyOf(undecided);
    }
}
