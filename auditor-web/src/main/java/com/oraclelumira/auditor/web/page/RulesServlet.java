package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules that come with the auditor, at {@code /rules}, and how many findings of each are open. */
@WebServlet("/rules")
public class RulesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Read when somebody asks for them first: starting does not wait for it. */
    private static final class Bundled {
        static final List<RulePack> PACKS = RulePacks.bundled();
    }

    private final transient Targets targets;
    private final transient RunAudit runAudit;
    private final transient Pages pages;

    @Inject
    RulesServlet(Targets targets, RunAudit runAudit, Pages pages) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "rules.jte",
                Map.of("shell", Shells.of(request, response), "packs", Bundled.PACKS, "open", open()));
    }

    private Map<String, Long> open() {
        return targets.all().stream()
                .flatMap(target -> runAudit.status(target).latest().stream())
                .flatMap(audit -> audit.report().findings().stream())
                .filter(Finding::counts)
                .flatMap(finding -> finding.rule().stream())
                .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
    }
}
