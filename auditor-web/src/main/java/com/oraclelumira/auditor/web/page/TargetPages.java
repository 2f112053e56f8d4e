package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.report.html.FindingView;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.review.Review;
import com.oraclelumira.auditor.web.review.Reviews;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what the page of a target shows. Safe for use by several threads. */
@Component
class TargetPages {

    private final RunAudit runAudit;
    private final History history;
    private final Reviews reviews;
    private final Trends trends;
    private final Clock clock;

    @Inject
    TargetPages(RunAudit runAudit, History history, Reviews reviews, Trends trends, Clock clock) {
        this.runAudit = runAudit;
        this.history = history;
        this.reviews = reviews;
        this.trends = trends;
        this.clock = clock;
    }

    TargetPage of(Target target, FindingFilter filter, Shell shell) {
        TargetStatus status = runAudit.status(target);
        TargetView view = TargetView.of(status, shell.reportWords());
        Optional<Review> review = reviews.latest(target.name());
        return status.latest()
                .flatMap(audit -> view.report().map(report -> page(view, audit, report, filter, review, shell)))
                .orElseGet(() -> new TargetPage(
                        view,
                        Optional.empty(),
                        filter,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        review,
                        Trend.NONE));
    }

    private TargetPage page(
            TargetView view,
            FinishedAudit audit,
            ReportView report,
            FindingFilter filter,
            Optional<Review> review,
            Shell shell) {
        Function<String, LifeView> lives = lives(audit, review, shell);
        Instant now = clock.instant();
        Set<String> admitted = audit.report().findings().stream()
                .filter(finding -> admits(filter, finding, lives.apply(finding.fingerprint()), now))
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        Function<List<FindingView>, List<FoundView>> listed = findings -> findings.stream()
                .filter(finding -> admitted.contains(finding.fingerprint()))
                .map(finding -> new FoundView(finding, lives.apply(finding.fingerprint())))
                .toList();
        return new TargetPage(
                view,
                Optional.of(audit.id()),
                filter,
                listed.apply(report.drifts()),
                listed.apply(report.violations()),
                listed.apply(report.waived()),
                listed.apply(report.notes()),
                audit.report().findings().size(),
                (int) report.open().stream()
                        .filter(finding -> lives.apply(finding.fingerprint()).fresh())
                        .count(),
                review,
                trends.of(audit));
    }

    private static boolean admits(FindingFilter filter, Finding finding, LifeView life, Instant now) {
        return filter.admits(finding, life.since(), life.fresh(), now);
    }

    /** The life of each finding of an audit; one that history does not know, for it could not be kept, began with it. */
    private Function<String, LifeView> lives(FinishedAudit audit, Optional<Review> review, Shell shell) {
        Map<String, FindingLife> known = history.open(audit.target());
        Instant now = clock.instant();
        return fingerprint -> {
            Optional<FindingLife> life = Optional.ofNullable(known.get(fingerprint));
            Instant since = life.map(FindingLife::openedAt).orElse(audit.finishedAt());
            return new LifeView(
                    since,
                    Ages.text(since, now, shell.words()),
                    life.flatMap(FindingLife::cause),
                    review.map(last -> since.isAfter(last.upTo())).orElse(true));
        };
    }
}
