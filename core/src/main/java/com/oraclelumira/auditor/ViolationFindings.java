package com.oraclelumira.auditor;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Violation;
import java.util.List;
import java.util.Optional;

/** Makes findings of violations. */
final class ViolationFindings {

    private final String target;

    ViolationFindings(String target) {
        this.target = target;
    }

    Finding of(Violation violation) {
        return new Finding(
                Fingerprint.of(target, violation.subject(), violation.rule().id() + " " + violation.property()),
                Finding.Kind.VIOLATION,
                Optional.empty(),
                Optional.of(violation.rule().id()),
                violation.severity(),
                violation.subject(),
                Optional.of(violation.property()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                violation.location(),
                Optional.empty(),
                false,
                violation.message(),
                violation.rule().why(),
                List.of(new Finding.Remedy("", violation.fix())),
                List.of(),
                side(violation),
                Optional.empty());
    }

    /** Which side shows it; nothing where only one side was there to be judged. */
    private static Optional<Finding.Side> side(Violation violation) {
        if (violation.judged().size() < Subject.Side.values().length) {
            return Optional.empty();
        }
        if (violation.shownBy().size() == violation.judged().size()) {
            return Optional.of(Finding.Side.BOTH);
        }
        return Optional.of(violation.shownBy().contains(Subject.Side.LIVE) ? Finding.Side.LIVE : Finding.Side.DESIRED);
    }
}
