package com.oraclelumira.auditor;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.Grade;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.Optional;

/** Makes findings of drifts: secrets out, a sentence and the way back in. Grading and waiving come after. */
final class DriftFindings {

    /** Longer values are shown below the sentence, not in it. In characters. */
    private static final int SHORT = 60;

    private final String target;
    private final Redactor redactor;
    private final Remedies remedies;

    DriftFindings(String target, Redactor redactor, Remedies remedies) {
        this.target = target;
        this.redactor = redactor;
        this.remedies = remedies;
    }

    /** The finding of a drift, as a rule grades it; a notice stays a notice. */
    Finding of(Comparison drift, Optional<Grade> grade) {
        Finding finding = of(drift);
        return grade.filter(given -> !drift.isNotice())
                .map(given -> finding.gradedBy(
                        given.rule().id(),
                        given.severity(),
                        given.rule().why(),
                        Optional.of(given.fix())
                                .filter(fix -> !fix.isBlank())
                                .map(fix -> new Finding.Remedy("", redactor.mask(fix)))))
                .orElse(finding);
    }

    private Finding of(Comparison drift) {
        Comparison shown = redacted(drift);
        return new Finding(
                Fingerprint.of(target, drift.subject(), drift.property().toString()),
                Finding.Kind.DRIFT,
                drift.driftClass(),
                Optional.empty(),
                drift.severity(),
                drift.subject(),
                Optional.of(drift.property()),
                shown.desired(),
                shown.live(),
                Optional.of(drift.provenance()),
                drift.location(),
                Optional.empty(),
                false,
                message(shown),
                "",
                remedies.of(shown),
                drift.explains().stream().map(this::evidence).toList(),
                Optional.empty(),
                Optional.empty());
    }

    private Finding.Evidence evidence(Comparison consequence) {
        return Finding.Evidence.of(message(redacted(consequence)));
    }

    private Comparison redacted(Comparison drift) {
        return new Comparison(
                drift.subject(),
                drift.property(),
                drift.outcome(),
                drift.driftClass(),
                drift.desired().map(value -> redactor.show(drift.property(), value)),
                drift.live().map(value -> redactor.show(drift.property(), value)),
                drift.provenance(),
                drift.location(),
                drift.severity(),
                redactor.mask(drift.note()),
                drift.explains());
    }

    /** What differs, as one sentence; it names the values where they are short. */
    private static String message(Comparison drift) {
        PropertyPath property = drift.property();
        String sentence = drift.driftClass().map(kind -> sentence(drift, kind)).orElse(property + " follows from it");
        return drift.note().isEmpty() ? sentence : sentence + ": " + drift.note();
    }

    private static String sentence(Comparison drift, DriftClass kind) {
        String property = drift.property().toString();
        return switch (kind) {
            case MISSING -> thing(drift) + " is in git and not on the host";
            case EXTRA -> thing(drift) + " is on the host and not in git";
            case ADDED -> property + " is set on the host and not in git";
            case REMOVED -> property + " is set in git and not on the host";
            case STALE -> property + " on the host is an earlier one than its name means now";
            case STATE -> property + " on the host is " + named(drift.live()) + ", should be " + named(drift.desired());
            case CHANGED ->
                isShort(drift.live()) && isShort(drift.desired())
                        ? property + " is " + named(drift.live()) + " on the host and " + named(drift.desired())
                                + " in git"
                        : property + " on the host is not what is in git";
        };
    }

    private static String thing(Comparison drift) {
        if (!drift.property().head().equals("container")) {
            return drift.property() + " of " + drift.subject();
        }
        return drift.subject().type() == SubjectType.SERVICE
                ? "a container of " + drift.subject()
                : drift.subject().toString();
    }

    private static String named(Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).orElse("nothing");
    }

    private static boolean isShort(Optional<String> value) {
        return named(value).length() <= SHORT && !named(value).contains("\n");
    }
}
