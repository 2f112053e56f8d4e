package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.Words;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The overview at {@code /}, a target at {@code /targets/NAME}, its audits at {@code /targets/NAME/audits}. */
@WebServlet({"", "/targets/*"})
public class OverviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String AUDITS = "/audits";
    /** How long a page waits for the audit it asked for before it shows that one is under way. */
    private static final int PATIENCE_SECONDS = 10;

    private final transient Targets targets;
    private final transient RunAudit runAudit;
    private final transient ActionLog log;
    private final transient Pages pages;

    @Inject
    OverviewServlet(Targets targets, RunAudit runAudit, ActionLog log, Pages pages) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.log = log;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Shell shell = Shells.of(request, response);
        List<TargetView> views = views(shell.reportWords());
        boolean mayAudit = request.isUserInRole(Role.REVIEWER.id());
        Optional<String> name = name(request);
        Optional<Overview> overview = name.isEmpty()
                ? Optional.of(Overview.worst(views, targets.problems(), mayAudit))
                : views.stream()
                        .filter(view -> view.name().equals(name.get()))
                        .findFirst()
                        .map(view -> new Overview(views, Optional.of(view), targets.problems(), mayAudit));
        if (overview.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "overview.jte",
                Map.of("shell", shell, "overview", overview.get()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Target> target = name(request)
                .filter(path -> path.endsWith(AUDITS))
                .flatMap(path -> targets.named(path.substring(0, path.length() - AUDITS.length())));
        if (!request.isUserInRole(Role.REVIEWER.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            log.write(Callers.of(request), Action.Kind.AUDIT_ASKED, target.get().name(), "");
            waitFor(runAudit.start(target.get(), Occasion.of(Trigger.DEMAND)));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + "/targets/" + target.get().name());
        }
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

    private List<TargetView> views(Words words) {
        return targets.all().stream()
                .map(target -> TargetView.of(runAudit.status(target), words))
                .toList();
    }

    /** What follows {@code /targets/}; absent at the root. */
    private static Optional<String> name(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> request.getServletPath().equals("/targets"))
                .map(path -> path.substring(1))
                .filter(path -> !path.isEmpty());
    }
}
