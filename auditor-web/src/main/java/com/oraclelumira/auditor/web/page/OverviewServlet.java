package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.review.Review;
import com.oraclelumira.auditor.web.review.Reviews;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The overview at {@code /}. */
@WebServlet("")
public class OverviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Targets targets;
    private final transient RunAudit runAudit;
    private final transient History history;
    private final transient Reviews reviews;
    private final transient TargetPages targetPages;
    private final transient Trends trends;
    private final transient Clock clock;
    private final transient Pages pages;

    @Inject
    OverviewServlet(
            Targets targets,
            RunAudit runAudit,
            History history,
            Reviews reviews,
            TargetPages targetPages,
            Trends trends,
            Clock clock,
            Pages pages) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.history = history;
        this.reviews = reviews;
        this.targetPages = targetPages;
        this.trends = trends;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Shell shell = Shells.of(request, response);
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "overview.jte",
                Map.of("shell", shell, "overview", overview(request, shell)));
    }

    private Overview overview(HttpServletRequest request, Shell shell) {
        List<Target> all = targets.all();
        return all.size() == 1 ? opened(all.get(0), request, shell) : table(all, request, shell);
    }

    private Overview opened(Target only, HttpServletRequest request, Shell shell) {
        return new Overview(
                List.of(),
                Optional.of(targetPages.of(only, FindingFilter.of(request), shell)),
                targets.problems(),
                Trend.NONE,
                request.isUserInRole(Role.REVIEWER.id()));
    }

    private Overview table(List<Target> all, HttpServletRequest request, Shell shell) {
        List<TargetStatus> statuses = all.stream().map(runAudit::status).toList();
        Map<String, Instant> oldest = history.oldestDrifts();
        return new Overview(
                statuses.stream().map(status -> row(status, oldest, shell)).toList(),
                Optional.empty(),
                targets.problems(),
                Trend.together(statuses.stream()
                        .flatMap(status -> status.latest().stream())
                        .map(trends::of)
                        .toList()),
                request.isUserInRole(Role.REVIEWER.id()));
    }

    private TargetRow row(TargetStatus status, Map<String, Instant> oldest, Shell shell) {
        Target target = status.target();
        Optional<Instant> since = Optional.ofNullable(oldest.get(target.name()));
        return new TargetRow(
                target.name(),
                target.isDemo(),
                status.running(),
                TargetState.of(status),
                status.latest().map(audit -> audit.summary().open()),
                status.below(),
                fresh(target.name()),
                since,
                since.map(start -> Ages.text(start, clock.instant(), shell.words()))
                        .orElse(""),
                status.latest().map(FinishedAudit::finishedAt));
    }

    /** How many findings that count opened after the last review. */
    private int fresh(String target) {
        Optional<Instant> reviewed = reviews.latest(target).map(Review::upTo);
        return (int) history.open(target).values().stream()
                .filter(life -> life.facts().counts())
                .map(FindingLife::openedAt)
                .filter(opened -> reviewed.map(opened::isAfter).orElse(true))
                .count();
    }
}
