package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.finding.Acceptance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lumira-audit lint}: judges Compose files alone. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Judges Compose files by security rules, without an engine.",
        footer = {
            "",
            "Each FILE is judged alone; files given with -f are merged first.",
            "Services of every profile are judged, whatever COMPOSE_PROFILES says;",
            "--profile narrows that to the services which those profiles enable.",
            "",
            "Examples:",
            "  lumira-audit lint compose.yaml",
            "  lumira-audit lint -f compose.yaml -f compose.prod.yaml"
        })
final class LintCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Compose file, judged alone")
    private List<String> files = new ArrayList<>();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private ReachOptions reach = new ReachOptions();

    @Mixin
    private JudgementOptions judgement = new JudgementOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        report.check();
        ComposeRequest request = everyService(project.request(Mode.TOLERANT, System.getenv(), List.of(), Set.of()));
        if (!files.isEmpty() && !request.files().isEmpty()) {
            throw new CommandFailure("lint: give files either one by one or with -f, which merges them");
        }
        List<AuditReport> reports = new ArrayList<>();
        Auditor auditor = new Auditor();
        Acceptance acceptance = judgement.acceptance(Optional.empty());
        for (ComposeRequest each : requests(request)) {
            reports.add(auditor.audit(request(each).withAcceptance(acceptance)));
        }
        AuditReport result = reports.size() == 1 ? reports.get(0) : AuditReport.together("lint", reports, acceptance);
        report.write(result, out());
        return report.status(result);
    }

    /** A file is judged by all that it declares, unless a part of it is asked for. */
    private static ComposeRequest everyService(ComposeRequest asked) {
        return asked.profiles().isEmpty() ? asked.withProfiles(List.of(Service.EVERY_PROFILE)) : asked;
    }

    private AuditRequest request(ComposeRequest compose) {
        return AuditRequest.of(DesiredSource.folder(Path.of("")), LiveSource.none())
                .withTarget(compose.files().isEmpty() ? "lint" : String.join(" ", compose.files()))
                .withCompose(compose)
                .withReach(reach.reach(List.of()))
                .withRulePacks(judgement.rulePacks())
                .withRuleSettings(judgement.settings());
    }

    private List<ComposeRequest> requests(ComposeRequest request) {
        return files.isEmpty()
                ? List.of(request)
                : files.stream().map(file -> request.withFiles(List.of(file))).toList();
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec.commandLine().getOut();
    }
}
