package com.oraclelumira.auditor.web.history;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A finding as its history tells it: enough for lists and filters; the report of its audit holds the rest. Holds no value
 * of either side.
 *
 * @param kind drift or violation
 * @param driftClass how it differs; absent for a violation
 * @param rule the rule that graded it or that it breaks
 * @param severity how much it matters
 * @param subject what it is about
 * @param property which property; absent for a subject as a whole
 * @param message one sentence
 * @param waived whether something accepts it
 * @param state stands for values, severity and class: another state means that it changed
 */
public record FindingFacts(
        Finding.Kind kind,
        Optional<DriftClass> driftClass,
        Optional<String> rule,
        Severity severity,
        SubjectRef subject,
        Optional<String> property,
        String message,
        boolean waived,
        String state) {

    private static final int STATE_DIGITS = 16;

    /** What is kept of that finding. */
    public static FindingFacts of(Finding finding) {
        return new FindingFacts(
                finding.kind(),
                finding.driftClass(),
                finding.rule(),
                finding.severity(),
                finding.subject(),
                finding.property().map(PropertyPath::toString),
                finding.message(),
                finding.waiver().isPresent(),
                state(finding));
    }

    /** Whether it counts: not waived, and more than a note. */
    public boolean counts() {
        return !waived && severity != Severity.INFO;
    }

    private static String state(Finding finding) {
        String text = String.join(
                "\u0000",
                finding.severity().id(),
                finding.driftClass().map(DriftClass::id).orElse(""),
                finding.desired().map("="::concat).orElse(""),
                finding.live().map("="::concat).orElse(""),
                finding.message());
        return DigestUtils.sha256Hex(text).substring(0, STATE_DIGITS);
    }
}
