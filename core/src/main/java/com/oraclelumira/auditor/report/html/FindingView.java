package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A finding as a page shows it.
 *
 * @param anchor its place in the page
 * @param severity the severity's name
 * @param mark a character that stands for what happened, so that colour never does alone
 * @param subject whose it is: the service, or the thing itself
 * @param subjectType which kind of thing that is, in words
 * @param container the live container, where there is one
 * @param title the property in words; for a violation, its message
 * @param key the property's key
 * @param classWord how it differs, in words; or "violation"
 * @param desired the desired side
 * @param live the live side
 * @param place {@code file:line}
 * @param commit the first digits of the commit that wrote the line
 * @param blame who wrote the line and when, in words
 */
public record FindingView(
        String anchor,
        String severity,
        String mark,
        String subject,
        String subjectType,
        Optional<String> container,
        String title,
        Optional<String> key,
        String classWord,
        Optional<String> desired,
        Optional<String> live,
        Optional<String> provenance,
        Optional<String> place,
        Optional<String> commit,
        Optional<Blame> blame,
        Optional<String> rule,
        String message,
        String why,
        Optional<String> side,
        List<Finding.Remedy> remedies,
        List<String> evidence,
        Optional<Waiver> waiver,
        String fingerprint) {

    private static final int SHORT_COMMIT = 7;

    static FindingView of(Finding finding, Words words) {
        return new FindingView(
                "f-" + finding.fingerprint(),
                finding.severity().id(),
                mark(finding),
                finding.subject().service().orElse(finding.subject().name()),
                words.text("subject." + finding.subject().type().id()),
                finding.subject().container(),
                finding.kind() == Finding.Kind.DRIFT
                        ? finding.property().map(words::property).orElse(finding.message())
                        : finding.message(),
                finding.property().map(PropertyPath::toString),
                words.text(finding.driftClass()
                        .map(driftClass -> "class." + driftClass.id())
                        .orElse("class.violation")),
                finding.desired(),
                finding.live(),
                finding.provenance()
                        .map(provenance ->
                                words.text("provenance." + provenance.kind().name())
                                        + (provenance.detail().isEmpty() ? "" : " " + provenance.detail())),
                finding.location().map(FindingView::place),
                finding.blame().map(blame -> shortened(blame.commit())),
                finding.blame(),
                finding.rule(),
                finding.message(),
                finding.why(),
                finding.side().map(side -> words.text("side." + side.name())),
                finding.remedies(),
                finding.evidence().stream().map(Finding.Evidence::toString).toList(),
                finding.waiver(),
                finding.fingerprint());
    }

    /** The first digits of a commit, as people know it. */
    static String shortened(String commit) {
        return commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
    }

    /** Whether its title is a rule's prose, which is English. */
    public boolean isProse() {
        return title.equals(message);
    }

    /** Whether there are two sides to show. */
    public boolean hasSides() {
        return desired.isPresent() || live.isPresent();
    }

    /** The day its line was written. */
    public String writtenOn() {
        return blame.map(last -> Times.day(last.date())).orElse("");
    }

    private static String place(SourceLocation location) {
        return location.file() + ":" + location.line();
    }

    private static String mark(Finding finding) {
        return finding.driftClass().map(FindingView::mark).orElse("!");
    }

    private static String mark(DriftClass driftClass) {
        return switch (driftClass) {
            case ADDED, EXTRA -> "+";
            case REMOVED, MISSING -> "−";
            case CHANGED -> "≠";
            case STALE -> "↻";
            case STATE -> "■";
        };
    }
}
