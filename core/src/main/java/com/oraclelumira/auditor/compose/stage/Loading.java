package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.RemoteProjects;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One load of one project: the phases, in order. */
public final class Loading {

    private final Mounts tree;
    private final ComposeRequest request;
    private final Diagnostics diagnostics;
    private final Documents documents;

    private Loading(SourceTree tree, RemoteProjects remotes, ComposeRequest request) {
        boolean tolerant = request.mode() == ComposeRequest.Mode.TOLERANT;
        this.tree = new Mounts(tree, remotes, Mounts.cache(request.environment(), tolerant));
        this.request = request;
        this.diagnostics = new Diagnostics(request.mode());
        this.documents = new Documents(this.tree, request, diagnostics);
    }

    /**
     * Loads that project.
     *
     * @throws ComposeException where it is refused; in tolerant mode only where there is nothing to load
     */
    public static Project load(SourceTree tree, RemoteProjects remotes, ComposeRequest request)
            throws ComposeException {
        return new Loading(tree, remotes, request).project();
    }

    /** Whether the request names files, or there are some where they are looked for. */
    public static boolean findsFiles(SourceTree tree, ComposeRequest request) {
        if (!request.files().isEmpty() || request.environment().containsKey("COMPOSE_FILE")) {
            return true;
        }
        try {
            Loading loading = new Loading(tree, RemoteProjects.REFUSED, request);
            return !new ProjectEnvironment(tree, request, loading.diagnostics)
                    .find()
                    .files()
                    .isEmpty();
        } catch (ComposeException nothingToLoad) {
            return false;
        }
    }

    private Project project() throws ComposeException {
        ProjectEnvironment.Found found = new ProjectEnvironment(tree, request, diagnostics).find();
        Variables variables = found.variables();
        YamlScalar name = name(found);
        variables.put("COMPOSE_PROJECT_NAME", VariableValue.of(Texts.of(name), "project name"));

        String directory = skips(Step.RESOLVE_PATHS) ? "." : found.directory();
        YamlMapping model = new ModelLoader(tree, request, diagnostics, documents)
                .load(found.files(), new Scope(directory, found.directory(), variables, List.of()));
        model = normalized(model, name, variables);
        Profiles project = consistent(model, found.profiles());
        YamlMapping resolved = withFiles(project.model(), variables);
        diagnostics.stopIfRefused();
        return new Project(
                Texts.of(name),
                found.directory(),
                found.files().stream().map(documents::display).toList(),
                resolved,
                project.disabled(),
                found.profiles(),
                diagnostics.sorted());
    }

    private YamlScalar name(ProjectEnvironment.Found found) throws ComposeException {
        @Nullable YamlScalar written = null;
        for (String file : found.files()) {
            for (YamlDocument document : documents.of(file)) {
                written = nameOf(document).orElse(written);
            }
        }
        return new ProjectName(tree, diagnostics)
                .find(
                        request.projectName(),
                        found.variables().text("COMPOSE_PROJECT_NAME"),
                        Optional.ofNullable(written).map(name -> interpolated(name, found.variables())),
                        found.directory());
    }

    /** The {@code name:} of a document, whatever its type; the schema will have its say later. */
    private static Optional<YamlScalar> nameOf(YamlDocument document) {
        return document.root() instanceof YamlMapping root
                        && root.get("name").orElse(null) instanceof YamlScalar name
                        && !Texts.of(name).isEmpty()
                ? Optional.of(Nodes.scalar(Texts.of(name), name))
                : Optional.empty();
    }

    private YamlScalar interpolated(YamlScalar name, Variables variables) {
        return skips(Step.INTERPOLATE)
                ? name
                : new Interpolation(variables, diagnostics).text(name, Texts.of(name), TreePath.of("name"));
    }

    private YamlMapping normalized(YamlMapping model, YamlScalar name, Variables variables) throws ComposeException {
        YamlMapping named = skips(Step.NORMALIZE)
                ? model.with("name", name)
                : new Normalization(name, variables, diagnostics).apply(model);
        YamlMapping typed = TypedValues.apply(named, diagnostics);
        diagnostics.stopIfRefused();
        return typed.has("services") ? typed : typed.with("services", YamlMapping.empty(Origin.NONE));
    }

    private Profiles consistent(YamlMapping model, List<String> profiles) throws ComposeException {
        Selection selection = new Selection(diagnostics);
        List<String> selected = selection.named(
                request.services(), Nodes.children(model, "services").keySet());
        Set<String> active = new LinkedHashSet<>(profiles);
        for (String service : selected) {
            model.at("services", service)
                    .filter(YamlMapping.class::isInstance)
                    .map(YamlMapping.class::cast)
                    .ifPresent(body -> Nodes.items(body, "profiles")
                            .forEach(profile -> Nodes.text(profile).ifPresent(active::add)));
        }
        Profiles project = Profiles.of(model, active);
        if (!skips(Step.CHECK_CONSISTENCY) && !skips(Step.INTERPOLATE)) {
            boolean nobodyChose = diagnostics.isTolerant() && active.contains(Service.EVERY_PROFILE);
            new Consistency(project, nobodyChose, diagnostics).check();
            diagnostics.stopIfRefused();
        }
        Profiles synced = new Profiles(Replicas.sync(project.model()), project.disabled());
        return selected.isEmpty() ? synced : selection.apply(synced, selected);
    }

    private boolean skips(Step step) {
        return request.skipped().contains(step);
    }

    private YamlMapping withFiles(YamlMapping model, Variables variables) {
        ServiceFiles files = new ServiceFiles(tree, variables, diagnostics);
        if (diagnostics.isTolerant()) {
            new MountedFiles(tree, diagnostics).note(model);
        }
        YamlMapping result = skips(Step.RESOLVE_ENVIRONMENT) ? model : files.withEnvironment(model);
        return files.withLabels(result);
    }
}
