package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.OpenedRemotes;
import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.ProjectWriter;
import com.oraclelumira.auditor.compose.interpolation.TemplateVariable;
import com.oraclelumira.auditor.model.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the canonical model of a Compose project; warnings and errors go to standard error. */
@Command(
        name = "config",
        description = "Prints the canonical model of a Compose project, as docker compose config does.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

    /** More than these help nobody. */
    private static final int SHOWN_PROBLEMS = 10;

    /** How the model is printed. */
    private enum Format {
        JSON,
        YAML
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private ReachOptions reach = new ReachOptions();

    @Option(names = "--format", paramLabel = "json|yaml", defaultValue = "yaml", description = "default: yaml")
    private Format format = Format.YAML;

    @Option(names = "--no-interpolate", description = "leave variables as they are")
    private boolean noInterpolate;

    @Option(names = "--no-normalize", description = "do not add what the files leave unsaid")
    private boolean noNormalize;

    @Option(names = "--no-path-resolution", description = "leave relative paths as they are")
    private boolean noPathResolution;

    @Option(names = "--no-consistency", description = "do not check that what is referred to exists")
    private boolean noConsistency;

    @Option(names = "--no-env-resolution", description = "do not read env_file")
    private boolean noEnvResolution;

    @Option(names = "--variables", description = "list the variables that the files ask for")
    private boolean variables;

    @Parameters(paramLabel = "SERVICE", arity = "0..*", description = "only these services and what they depend on")
    private List<String> services = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ComposeRequest request = options.request(ComposeRequest.Mode.STRICT, System.getenv(), services, skipped());
        LocalTree tree = new LocalTree(Path.of(""));
        try (OpenedRemotes remotes = reach.reach(List.of()).open()) {
            ComposeLoader loader = new ComposeLoader(tree, remotes);
            if (variables) {
                List<TemplateVariable> found = loader.variables(request);
                Utf8Locale.require(tree);
                VariableTable.print(found, format == Format.JSON, out);
                return LumiraAudit.OK;
            }
            Project project = loader.load(request);
            Utf8Locale.require(tree);
            project.problems().forEach(problem -> err.println("warning: " + problem));
            out.print(format == Format.JSON ? ProjectWriter.json(project) : ProjectWriter.yaml(project));
            return LumiraAudit.OK;
        } catch (ComposeException e) {
            Utf8Locale.require(tree);
            throw new CommandFailure(shown(e.problems()));
        }
    }

    private Set<Step> skipped() {
        Set<Step> skipped = EnumSet.noneOf(Step.class);
        skip(skipped, noInterpolate, Step.INTERPOLATE);
        skip(skipped, noNormalize, Step.NORMALIZE);
        skip(skipped, noPathResolution, Step.RESOLVE_PATHS);
        skip(skipped, noConsistency, Step.CHECK_CONSISTENCY);
        skip(skipped, noEnvResolution, Step.RESOLVE_ENVIRONMENT);
        return skipped;
    }

    private static void skip(Set<Step> skipped, boolean skip, Step step) {
        if (skip) {
            skipped.add(step);
        }
    }

    private static List<String> shown(List<Problem> problems) {
        Stream<String> first = problems.stream().limit(SHOWN_PROBLEMS).map(Problem::toString);
        int more = problems.size() - SHOWN_PROBLEMS;
        return (more > 0 ? Stream.concat(first, Stream.of("and " + more + " more")) : first).toList();
    }
}
