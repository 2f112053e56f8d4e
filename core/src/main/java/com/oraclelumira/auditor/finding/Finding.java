package com.oraclelumira.auditor.finding;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A drift or a violation, ready to be shown: no field holds a secret value.
 *
 * @param fingerprint what makes two findings the same across audits; see {@link Fingerprint}
 * @param kind drift or violation
 * @param driftClass how it differs; present exactly for a drift
 * @param rule the rule that a violation breaks, or that graded a drift
 * @param severity how much it matters
 * @param subject what it is about
 * @param property the property meant; absent for a violation of the subject as a whole
 * @param desired the desired value, or a keyed fingerprint that says so; absent where there is none
 * @param live the live value, likewise
 * @param provenance who says what is desired
 * @param location where to look in git
 * @param blame who wrote that line last; absent outside git
 * @param uncommitted whether that line of a committed file was changed since, and not committed
 * @param message one sentence
 * @param why why it matters; empty where no rule says so
 * @param remedies what would put it right: commands or YAML to copy; the auditor runs none
 * @param evidence what belongs to it: what follows from it, and its other places
 * @param side for a violation, which side shows it
 * @param waiver what accepts it; absent: open
 */
public record Finding(
        String fingerprint,
        Kind kind,
        Optional<DriftClass> driftClass,
        Optional<String> rule,
        Severity severity,
        SubjectRef subject,
        Optional<PropertyPath> property,
        Optional<String> desired,
        Optional<String> live,
        Optional<Provenance> provenance,
        Optional<SourceLocation> location,
        Optional<Blame> blame,
        boolean uncommitted,
        String message,
        String why,
        List<Remedy> remedies,
        List<Evidence> evidence,
        Optional<Side> side,
        Optional<Waiver> waiver) {

    /** Drift or violation. */
    public enum Kind {
        DRIFT,
        VIOLATION;

        /** The name in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which side of the comparison a violation shows on. */
    public enum Side {
        BOTH("in git and on the host"),
        DESIRED("in git, not deployed yet"),
        LIVE("introduced on the host");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A way to put it right.
     *
     * @param title what it does, and what it disturbs; empty where the text says it all
     * @param text the exact command or YAML
     */
    public record Remedy(String title, String text) {}

    /**
     * What belongs to a finding and is no finding of its own.
     *
     * @param text what it is, in one sentence or less
     * @param location where it is written; absent where that is not known, or where the text says it
     */
    public record Evidence(String text, Optional<SourceLocation> location) {

        /** What has no place of its own. */
        public static Evidence of(String text) {
            return new Evidence(text, Optional.empty());
        }

        /** The text, and its place as {@code at file:line:column}. */
        @Override
        public String toString() {
            return location.map(place -> text + " at " + place).orElse(text);
        }
    }

    public Finding {
        requireNonNull(fingerprint, "fingerprint is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(subject, "subject is null");
        if (driftClass.isPresent() != (kind == Kind.DRIFT)) {
            throw new IllegalArgumentException(kind.id() + " with drift class " + driftClass);
        }
        remedies = List.copyOf(remedies);
        evidence = List.copyOf(evidence);
    }

    /** This finding, accepted. */
    public Finding waivedBy(Waiver accepted) {
        return with(rule, severity, why, remedies, blame, uncommitted, Optional.of(accepted));
    }

    /** This finding with who wrote its line last. */
    public Finding blamedOn(Blame last) {
        return with(rule, severity, why, remedies, Optional.of(last), false, waiver);
    }

    /** This finding about a line that was changed since the commit. */
    public Finding onUncommittedLine() {
        return with(rule, severity, why, remedies, Optional.empty(), true, waiver);
    }

    /** This drift as a rule grades it; the rule's remedy stands in where there is none yet. */
    public Finding gradedBy(String id, Severity graded, String reason, Optional<Remedy> remedy) {
        return with(
                Optional.of(id),
                graded,
                reason,
                remedies.isEmpty() ? remedy.stream().toList() : remedies,
                blame,
                uncommitted,
                waiver);
    }

    /** This finding with its texts as that function writes them; what identifies it stays. */
    public Finding written(UnaryOperator<String> text) {
        return new Finding(
                fingerprint,
                kind,
                driftClass,
                rule,
                severity,
                new SubjectRef(
                        subject.type(),
                        text.apply(subject.name()),
                        subject.service().map(text),
                        subject.container().map(text),
                        subject.replica()),
                property.map(path ->
                        new PropertyPath(path.segments().stream().map(text).toList())),
                desired.map(text),
                live.map(text),
                provenance,
                location,
                blame,
                uncommitted,
                text.apply(message),
                why,
                remedies.stream()
                        .map(remedy -> new Remedy(text.apply(remedy.title()), text.apply(remedy.text())))
                        .toList(),
                evidence.stream()
                        .map(line -> new Evidence(text.apply(line.text()), line.location()))
                        .toList(),
                side,
                waiver);
    }

    private Finding with(
            Optional<String> newRule,
            Severity newSeverity,
            String newWhy,
            List<Remedy> newRemedies,
            Optional<Blame> newBlame,
            boolean newUncommitted,
            Optional<Waiver> newWaiver) {
        return new Finding(
                fingerprint,
                kind,
                driftClass,
                newRule,
                newSeverity,
                subject,
                property,
                desired,
                live,
                provenance,
                location,
                newBlame,
                newUncommitted,
                message,
                newWhy,
                newRemedies,
                evidence,
                side,
                newWaiver);
    }

    /** Whether it counts: not waived, and more than a note. */
    public boolean counts() {
        return waiver.isEmpty() && severity != Severity.INFO;
    }
}
