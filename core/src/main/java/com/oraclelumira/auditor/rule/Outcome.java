package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.rule.Rule.Implication;
import java.util.List;
import java.util.Optional;

/**
 * What one rule says of one subject.
 *
 * @param hits where it is violated, a property once; empty: nowhere
 * @param unknown why (part of) it could not be judged; absent: all of it was
 */
record Outcome(List<Hit> hits, Optional<String> unknown) {

    /**
     * A property that violates the rule.
     *
     * @param items which items of the list, from 0, in order, at least one; -1: the property as a whole
     * @param causes what it follows from, where such a violation is there
     */
    record Hit(
            PropertyPath property,
            List<Integer> items,
            Severity severity,
            String message,
            String fix,
            List<Implication> causes) {}

    RuleExample.Verdict verdict() {
        if (!hits.isEmpty()) {
            return RuleExample.Verdict.VIOLATION;
        }
        return unknown.isPresent() ? RuleExample.Verdict.UNKNOWN : RuleExample.Verdict.PASS;
    }
}
