package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.ReportFormat;
import com.oraclelumira.auditor.report.html.HtmlReport;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.review.ReviewMarks;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A target at {@code /targets/NAME}, its reports to take along at {@code /targets/NAME/report.FORMAT}, its audits at
 * {@code /targets/NAME/audits} and {@code /targets/NAME/audits/ID}.
 */
@WebServlet("/targets/*")
public class TargetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    /** How long a page waits for the audit it asked for before it shows that one is under way. */
    private static final int PATIENCE_SECONDS = 10;

    private static final Map<ReportFormat, String> MEDIA_TYPES = Map.of(
            ReportFormat.HTML, "text/html",
            ReportFormat.SARIF, "application/sarif+json",
            ReportFormat.JSON, "application/json",
            ReportFormat.CSV, "text/csv");

    private final transient Targets targets;
    private final transient RunAudit runAudit;
    private final transient AuditStore audits;
    private final transient TargetPages targetPages;
    private final transient ReviewMarks reviews;
    private final transient ActionLog log;
    private final transient Clock clock;
    private final transient Pages pages;

    @Inject
    TargetServlet(
            Targets targets,
            RunAudit runAudit,
            AuditStore audits,
            TargetPages targetPages,
            ReviewMarks reviews,
            ActionLog log,
            Clock clock,
            Pages pages) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.audits = audits;
        this.targetPages = targetPages;
        this.reviews = reviews;
        this.log = log;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * What an address below {@code /targets/} means.
     *
     * @param target which target
     * @param rest what follows its name, without a slash at the start
     */
    private record Address(Target target, String rest) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Address> address = address(request);
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Target target = address.get().target();
        String rest = address.get().rest();
        if (rest.isEmpty()) {
            page(target, request, response);
        } else if (rest.equals("audits")) {
            auditList(target, request, response);
        } else if (rest.startsWith("audits/")) {
            audit(target, rest.substring("audits/".length()), request, response);
        } else if (rest.startsWith("report.")) {
            report(target, rest.substring("report.".length()), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Address> address = address(request);
        if (!request.isUserInRole(Role.REVIEWER.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (address.isEmpty() || !perform(address.get(), request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + "/targets/"
                            + address.get().target().name());
        }
    }

    /** Does what was asked for; whether there is such a thing. */
    private boolean perform(Address address, HttpServletRequest request) {
        Target target = address.target();
        return switch (address.rest()) {
            case "audits" -> {
                log.write(Callers.of(request), Action.Kind.AUDIT_ASKED, target.name(), "");
                waitFor(runAudit.start(target, Occasion.of(Trigger.DEMAND)));
                yield true;
            }
            case "reviews" ->
                id(Parameters.text(request, "audit"))
                        .flatMap(audit -> reviews.mark(
                                Callers.of(request), target.name(), audit, Parameters.text(request, "note")))
                        .isPresent();
            default -> false;
        };
    }

    private void page(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Shell shell = Shells.of(request, response);
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "targetPage.jte",
                Map.of(
                        "shell", shell,
                        "page", targetPages.of(target, FindingFilter.of(request), shell),
                        "mayAct", request.isUserInRole(Role.REVIEWER.id())));
    }

    private void auditList(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant before = instant(Parameters.text(request, "before")).orElse(clock.instant());
        // one more than is shown tells whether there is another page
        List<AuditSummary> found = audits.page(target.name(), before, ROWS + 1);
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "audits.jte",
                Map.of(
                        "shell",
                        Shells.of(request, response),
                        "target",
                        target,
                        "audits",
                        found.subList(0, Math.min(ROWS, found.size())),
                        "more",
                        found.size() > ROWS));
    }

    private void audit(Target target, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<FinishedAudit> audit =
                id(id).flatMap(audits::audit).filter(known -> known.target().equals(target.name()));
        if (audit.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Shell shell = Shells.of(request, response);
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "audit.jte",
                Map.of(
                        "shell", shell,
                        "audit", audit.get().summary(),
                        "below", audit.get().summary().open().below(target.threshold()),
                        "report", ReportView.of(audit.get().report(), shell.reportWords(), target.threshold())));
    }

    /** The same report as a file: of the latest audit, or of the one that the parameter {@code audit} names. */
    private void report(Target target, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ReportFormat> known = ReportFormat.of(format).filter(MEDIA_TYPES::containsKey);
        String id = Parameters.text(request, "audit");
        Optional<FinishedAudit> audit = id.isEmpty()
                ? runAudit.status(target).latest()
                : id(id).flatMap(audits::audit).filter(kept -> kept.target().equals(target.name()));
        if (known.isEmpty() || audit.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StringBuilder text = new StringBuilder();
        if (known.get() == ReportFormat.HTML) {
            String language = Shells.of(request, response).words().language();
            HtmlReport.write(audit.get().report(), Locale.forLanguageTag(language), text);
        } else {
            known.get().write(audit.get().report(), text);
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(MEDIA_TYPES.get(known.get()) + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + target.name() + "." + format + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static void waitFor(CompletableFuture<?> audit) {
        try {
            audit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillRunning) {
            // The page says so and looks again.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an audit never ends with an exception", e);
        }
    }

    private Optional<Address> address(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        return targets.named(name).map(target -> new Address(target, slash < 0 ? "" : path.substring(slash + 1)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
