package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.DriftDetector;
import com.oraclelumira.auditor.drift.DriftOptions;
import com.oraclelumira.auditor.drift.DriftResult;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.WaiverFile;
import com.oraclelumira.auditor.git.GitException;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.live.docker.ImageHistories;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.rule.RuleResult;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Undecided;
import com.oraclelumira.auditor.secret.Redactor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One audit from its request to its report. */
final class AuditRun {

    private static final int READING_PERCENT = 80;

    private final long begun = System.nanoTime();
    private final AuditRequest request;
    private final RuleEngines engines;
    private final ImageHistories histories;
    private final Clock clock;
    private final Redactor redactor;
    private final ReportDraft draft;

    AuditRun(AuditRequest request, RuleEngines engines, ImageHistories histories, Clock clock) {
        this.request = request;
        this.engines = engines;
        this.histories = histories;
        this.clock = clock;
        redactor = new Redactor(request.key());
        draft = new ReportDraft(request, redactor);
    }

    /** Reads, compares and judges what the request names. */
    AuditReport report() {
        try (OpenedSource source = OpenedSource.of(request)) {
            draft.desired(source);
            Optional<Project> project = load(source, request.compose().tolerant());
            Optional<ProjectFolder> folder = project.map(it -> new ProjectFolder(source, it.directory()));
            RuleEngine rules = rules(folder);
            if (project.isPresent()) {
                draft.findings(findings(source, project.get(), rules));
            } else if (isLint()) {
                unreadable(rules);
            }
            accept(rules, folder);
            draft.blame(source::blame);
            draft.uncommitted(source::isUncommitted);
        } catch (GitException e) {
            draft.problem(
                    Problem.of(Level.INCOMPLETE, request.desired().description(), String.valueOf(e.getMessage())));
        }
        return draft.report();
    }

    /** The report of a run that could not go on. */
    AuditReport incomplete(Problem problem) {
        ReportDraft empty = new ReportDraft(request, redactor);
        empty.problem(problem);
        return empty.report();
    }

    /** Marks what is accepted, and adds what is to be said of the waivers and of the baseline themselves. */
    private void accept(RuleEngine rules, Optional<ProjectFolder> folder) {
        Acceptance acceptance = request.acceptance();
        if (acceptance.waivers().isEmpty() && folder.isPresent()) {
            WaiverFile.Content beside = folder.get().waivers();
            beside.problems().forEach(draft::problem);
            acceptance = acceptance.withWaivers(beside.rules());
        }
        Acceptance.Result accepted = acceptance.apply(
                request.target(), draft.findings(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        boolean isWhole = !isLint() && !draft.isIncomplete();
        List<FileFact> facts = accepted.remarks().stream()
                .filter(remark -> isWhole || !remark.kind().needsWholeAudit())
                .map(FileFact::of)
                .toList();
        // no waiver accepts a finding about waivers
        List<Finding> findings = new ArrayList<>(accepted.findings());
        judge(rules, "", FileFact.subjects(facts)).stream()
                .map(acceptance::known)
                .forEach(findings::add);
        draft.findings(findings);
    }

    /** The bundled rules with the user's own; where those are refused, the bundled ones alone, and the verdict says so. */
    private RuleEngine rules(Optional<ProjectFolder> folder) {
        try {
            List<RulePack> own = new ArrayList<>();
            for (Path path : request.rulePacks()) {
                own.addAll(RulePacks.fromFolder(path));
            }
            if (own.isEmpty() && folder.isPresent()) {
                own.addAll(folder.get().rules());
            }
            return engines.with(own, request.ruleSettings());
        } catch (RuleException e) {
            e.problems().forEach(draft::problem);
            return bundled();
        }
    }

    private RuleEngine bundled() {
        try {
            return engines.with(List.of(), request.ruleSettings());
        } catch (RuleException e) {
            // said already, or a setting of a rule that is refused
            return engines.bundled();
        }
    }

    private Optional<Project> load(OpenedSource source, ComposeRequest compose) {
        try {
            Project project = new ComposeLoader(source.tree(), source.remotes()).load(compose);
            Secrets.learn(redactor, project);
            draft.project(project);
            return Optional.of(project);
        } catch (ComposeException e) {
            draft.loading(e.problems());
            return Optional.empty();
        }
    }

    private List<Finding> findings(OpenedSource source, Project project, RuleEngine rules) {
        if (isLint()) {
            return lint(source, rules, project);
        }
        try (OpenedEngine engine = OpenedEngine.of(request.live(), clock, histories)) {
            draft.host(engine.reader().description());
            Project named = named(source, project, engine);
            LiveState live = engine.reader().read(scope(named));
            Secrets.learn(redactor, live);
            draft.live(live);
            return both(source, rules, named, live);
        } catch (EngineException e) {
            draft.problem(Problem.of(Level.INCOMPLETE, "engine", String.valueOf(e.getMessage())));
            return judge(rules, project.name(), desired(source, rules, project));
        }
    }

    private boolean isLint() {
        return request.live() instanceof LiveSource.None;
    }

    private ReadScope scope(Project project) {
        ReadScope scope = Scopes.of(project, readingLimit());
        return (request.live() instanceof LiveSource.Engine engine && engine.asksRegistries())
                ? scope.withUpstream(Scopes.upstream(project))
                : scope;
    }

    /** Less than what is left, so that there is time to report what could be read. */
    private Duration readingLimit() {
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        Duration left = request.timeLimit().minus(spent);
        return left.isNegative()
                ? Duration.ZERO
                : left.multipliedBy(READING_PERCENT).dividedBy(100);
    }

    private List<Subject> desired(OpenedSource source, RuleEngine rules, Project project) {
        return withFiles(source, rules, project, Subjects.desired(project, redactor));
    }

    /** Those subjects with what the files of the project show themselves. */
    private List<Subject> withFiles(OpenedSource source, RuleEngine rules, Project project, List<Subject> subjects) {
        List<Subject> all = new ArrayList<>(BuildContext.read(subjects, project, source.tree()));
        all.addAll(FileFacts.of(project, source, rules));
        return all;
    }

    private List<Finding> lint(OpenedSource source, RuleEngine rules, Project project) {
        List<Finding> findings = new ArrayList<>(judge(rules, project.name(), desired(source, rules, project)));
        List<FileFact> facts = new ArrayList<>(Weakenings.of(project, findings));
        facts.addAll(FileDefects.of(draft.takeDefects(), findings));
        findings.addAll(judge(rules, project.name(), FileFact.subjects(facts)));
        return findings;
    }

    /** What a lint says of a file that holds no project: where it breaks, and that nothing else could be judged. */
    private void unreadable(RuleEngine rules) {
        List<FileFact> facts = FileDefects.of(draft.takeDefects(), List.of());
        draft.findings(judge(rules, "", FileFact.subjects(facts)));
        if (!facts.isEmpty()) {
            draft.problem(Problem.of(Level.INCOMPLETE, request.target(), "holds no project that rules could judge"));
        }
    }

    /** The project under the name that it has on the host. */
    private Project named(OpenedSource source, Project project, OpenedEngine engine) throws EngineException {
        Optional<String> better = source instanceof OpenedSource.Committed
                ? ProjectNames.better(request.compose(), project, engine.composeProjects())
                : Optional.empty();
        if (better.isEmpty()) {
            return project;
        }
        draft.problem(Problem.of(
                Level.WARNING,
                "project name",
                "taken from the host, where " + better.get()
                        + " was deployed from a file at this path; give it with -p"));
        return load(source, request.compose().tolerant().withProjectName(better.get()))
                .orElse(project);
    }

    private List<Finding> both(OpenedSource source, RuleEngine rules, Project project, LiveState live) {
        DriftResult result =
                new DriftDetector(PropertyCatalogue.tables()).detect(project, live, DriftOptions.at(clock.instant()));
        draft.compared(result);
        List<Finding> findings = new ArrayList<>(drifts(
                rules,
                project,
                result.comparisons().stream().filter(Comparison::differs).toList()));
        List<Subject> subjects = withFiles(source, rules, project, Subjects.both(project, live, redactor));
        subjects.addAll(FileFacts.uncommitted(project, source));
        findings.addAll(judge(rules, project.name(), subjects));
        return findings;
    }

    private List<Finding> drifts(RuleEngine rules, Project project, List<Comparison> drifts) {
        DriftFindings findings =
                new DriftFindings(request.target(), redactor, new Remedies(project.name(), project.files()));
        return drifts.stream()
                .map(drift -> findings.of(drift, rules.grade(Subjects.drift(project, drift, redactor))))
                .toList();
    }

    private List<Finding> judge(RuleEngine rules, String project, List<Subject> subjects) {
        RuleResult result = rules.judge(subjects);
        result.undecided().stream()
                .filter(Undecided::isFailure)
                .collect(Collectors.groupingBy(Undecided::rule, TreeMap::new, Collectors.toList()))
                .forEach((rule, failed) -> draft.problem(Problem.of(
                        Level.INCOMPLETE,
                        "rule " + rule,
                        "judged " + failed.get(0).subject()
                                + (failed.size() > 1 ? " and " + (failed.size() - 1) + " more" : "") + " not: "
                                + failed.get(0).reason())));
        return new ViolationFindings(request.target(), project).of(result.violations());
    }
}
