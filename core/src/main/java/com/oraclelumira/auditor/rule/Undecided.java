package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.SubjectRef;

/**
 * A rule that could not be evaluated on a subject: neither a violation nor a pass.
 *
 * @param rule the rule's id
 * @param subject the subject
 * @param side the side that could not be judged
 * @param reason why, in words; holds no secret
 */
public record Undecided(String rule, SubjectRef subject, Subject.Side side, String reason) {

    /** Whether the rule itself failed: it is wrong, or it hit a limit. Else something that it needs is not known. */
    public boolean isFailure() {
        return reason.startsWith(Expression.FAILED);
    }
}
