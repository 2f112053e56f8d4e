package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.report.html.FindingView;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A finding at {@code /findings/FINGERPRINT}, for as long as its history is kept. */
@WebServlet("/findings/*")
public class FindingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Targets targets;
    private final transient RunAudit runAudit;
    private final transient AuditStore audits;
    private final transient History history;
    private final transient Clock clock;
    private final transient Pages pages;

    @Inject
    FindingServlet(Targets targets, RunAudit runAudit, AuditStore audits, History history, Clock clock, Pages pages) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.audits = audits;
        this.history = history;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Shell shell = Shells.of(request, response);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        WaiverForm form = WaiverForm.of(
                name -> Parameters.text(request, name), shell.user().orElse(""), today);
        Optional<FindingPage> page = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .flatMap(history::life)
                .flatMap(life -> page(life, form, shell));
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "finding.jte",
                Map.of("shell", shell, "page", page.get(), "maySilence", request.isUserInRole(Role.REVIEWER.id())));
    }

    private Optional<FindingPage> page(FindingLife life, WaiverForm form, Shell shell) {
        List<FindingEvent> events = history.events(life.fingerprint());
        return seen(life, events)
                .flatMap(audit -> audit.report().findings().stream()
                        .filter(finding -> finding.fingerprint().equals(life.fingerprint()))
                        .findFirst()
                        .flatMap(finding -> view(audit, finding, shell)
                                .map(view -> new FindingPage(
                                        life.target(),
                                        view,
                                        ComposeDiff.of(finding),
                                        life,
                                        Ages.text(
                                                life.openedAt(),
                                                life.resolvedAt().orElse(clock.instant()),
                                                shell.words()),
                                        events,
                                        life.isOpen() && finding.waiver().isEmpty()
                                                ? Optional.of(WaiverText.of(
                                                        finding,
                                                        life.target(),
                                                        form.terms(shell.text("waiver.reason.missing"))))
                                                : Optional.empty(),
                                        form))));
    }

    /** The last audit that saw it: of one that is still there the latest, else one of those that noted a change of it. */
    private Optional<FinishedAudit> seen(FindingLife life, List<FindingEvent> events) {
        Stream<FinishedAudit> latest = life.isOpen()
                ? targets.named(life.target()).map(runAudit::status).stream()
                        .flatMap(status -> status.latest().stream())
                : Stream.empty();
        List<FindingEvent> lastFirst = new ArrayList<>(events);
        Collections.reverse(lastFirst);
        Stream<FinishedAudit> earlier = lastFirst.stream()
                .filter(event -> event.change() != Change.RESOLVED)
                .map(event -> audits.audit(event.audit()))
                .flatMap(Optional::stream);
        return Stream.concat(latest, earlier)
                .filter(audit -> audit.report().findings().stream()
                        .anyMatch(finding -> finding.fingerprint().equals(life.fingerprint())))
                .findFirst();
    }

    private static Optional<FindingView> view(FinishedAudit audit, Finding finding, Shell shell) {
        ReportView report = ReportView.of(audit.report(), shell.reportWords());
        return Stream.of(report.drifts(), report.violations(), report.waived(), report.notes())
                .flatMap(List::stream)
                .filter(view -> Objects.equals(view.fingerprint(), finding.fingerprint()))
                .findFirst();
    }
}
