package com.oraclelumira.auditor;

import com.oraclelumira.auditor.AuditReport.Desired;
import com.oraclelumira.auditor.AuditReport.Live;
import com.oraclelumira.auditor.AuditReport.Target;
import com.oraclelumira.auditor.AuditReport.Unchecked;
import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.DriftResult;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A report as far as an audit has come. Whatever stops the audit, what is known so far is reported. */
final class ReportDraft {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(finding -> finding.subject().toString())
            .thenComparing(
                    finding -> finding.property().map(PropertyPath::toString).orElse(""))
            .thenComparing(finding -> finding.rule().orElse(""));

    private final AuditRequest request;
    private final Redactor redactor;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final Map<Outcome, Integer> coverage = new EnumMap<>(Outcome.class);
    private List<Problem> loading = List.of();
    private List<Finding> findings = List.of();
    private List<String> services = List.of();
    private List<String> files = List.of();
    private String projectName;
    private String host = "";
    private Optional<String> ref = Optional.empty();
    private Optional<String> commit = Optional.empty();
    private Optional<Live> live = Optional.empty();

    ReportDraft(AuditRequest request, Redactor redactor) {
        this.request = request;
        this.redactor = redactor;
        projectName = request.compose().projectName().orElse("");
    }

    void problem(Problem problem) {
        problems.add(masked(problem));
    }

    private Problem masked(Problem problem) {
        return new Problem(
                problem.level(), redactor.mask(problem.where()), redactor.mask(problem.message()), problem.location());
    }

    void desired(OpenedSource source) {
        ref = source.ref();
        commit = source.commit();
    }

    /** The project as loaded; a second one (under another name) takes the place of the first. */
    void project(Project project) {
        projectName = project.name();
        files = project.files();
        services = List.copyOf(project.services().keySet());
        loading(project.problems());
    }

    /** What is wrong with the Compose files, in place of what was wrong when they were loaded before. */
    void loading(List<Problem> found) {
        problems.removeAll(loading);
        loading = found.stream().map(this::masked).toList();
        problems.addAll(loading);
    }

    /** The defects of the Compose files, which are no problems any more: a lint reports them as findings. */
    List<Problem> takeDefects() {
        List<Problem> defects = loading.stream().filter(FileDefects::isDefect).toList();
        problems.removeAll(defects);
        return defects;
    }

    void host(String description) {
        host = description;
    }

    void live(LiveState state) {
        live = Optional.of(new Live(state.engineVersion(), state.apiVersion(), state.readAt()));
        state.problems().forEach(this::problem);
    }

    void compared(DriftResult result) {
        for (Comparison comparison : result.comparisons()) {
            coverage.merge(comparison.isNotice() ? Outcome.SAME : comparison.outcome(), 1, Integer::sum);
            if (comparison.outcome() != Outcome.SAME && comparison.outcome() != Outcome.DRIFT) {
                unchecked.add(new Unchecked(
                        comparison.subject(),
                        comparison.property(),
                        comparison.outcome(),
                        redactor.mask(reason(comparison))));
            }
        }
        result.problems().forEach(this::problem);
    }

    private static String reason(Comparison comparison) {
        return comparison.provenance().kind() == Provenance.Kind.UNRESOLVED
                ? comparison.provenance().detail() + " has no value in git; " + comparison.note()
                : comparison.note();
    }

    void findings(List<Finding> found) {
        // a name or a key can be the value of a variable, too
        findings = found.stream()
                .map(finding -> finding.written(redactor::maskKnown))
                .toList();
    }

    /** Asks who wrote the lines that findings name, each line once. */
    void blame(Function<SourceLocation, Optional<Blame>> asked) {
        Map<SourceLocation, Optional<Blame>> known = new HashMap<>();
        findings = findings.stream()
                .map(finding -> finding.location()
                        .flatMap(place -> known.computeIfAbsent(place, asked))
                        .map(finding::blamedOn)
                        .orElse(finding))
                .toList();
    }

    /** Asks which of the lines that findings name were changed since the commit. */
    void uncommitted(Predicate<SourceLocation> asked) {
        findings = findings.stream()
                .map(finding -> finding.location().filter(asked).isPresent() ? finding.onUncommittedLine() : finding)
                .toList();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether something needed could not be read, so far. */
    boolean isIncomplete() {
        return problems.stream().anyMatch(ReportDraft::stops);
    }

    AuditReport report() {
        return new AuditReport(
                new Target(request.target(), redactor.mask(host), projectName),
                new Desired(redactor.mask(request.desired().description()), ref, commit, files),
                live,
                verdict(),
                findings.stream().sorted(ORDER).toList(),
                coverage,
                unchecked,
                services,
                problems);
    }

    private Verdict verdict() {
        return isIncomplete() ? Verdict.INCOMPLETE : Verdict.of(findings, Severity.LOW);
    }

    private static boolean stops(Problem problem) {
        return problem.level() == Level.INCOMPLETE || problem.level() == Level.ERROR;
    }
}
