package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Takes the files of a project, or of an included part of one, through the phases that make one model of them. */
final class ModelLoader {

    private final Mounts tree;
    private final ComposeRequest request;
    private final Diagnostics diagnostics;
    private final Documents documents;

    ModelLoader(Mounts tree, ComposeRequest request, Diagnostics diagnostics, Documents documents) {
        this.tree = tree;
        this.request = request;
        this.diagnostics = diagnostics;
        this.documents = documents;
    }

    Documents documents() {
        return documents;
    }

    Mounts tree() {
        return tree;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    boolean skips(Step step) {
        return request.skipped().contains(step);
    }

    RelativePaths relativePaths() {
        return new RelativePaths(tree, Optional.ofNullable(request.environment().get("HOME")), diagnostics);
    }

    /** The model of those files, each over the ones before it, with defaults and with paths below the scope's folder. */
    YamlMapping load(List<String> files, Scope scope) throws ComposeException {
        YamlMapping model = YamlMapping.empty(Origin.NONE);
        for (String file : files) {
            model = overlaid(model, file, scope);
        }
        if (model.entries().isEmpty() && scope.including().isEmpty()) {
            throw diagnostics.refused(
                    documents.display(files.get(0)), "empty compose file; at least services: is wanted", Origin.NONE);
        }
        model = Defaults.apply(model, diagnostics);
        LocalChecks.check(model, diagnostics);
        boolean resolved = !skips(Step.RESOLVE_PATHS) || !scope.including().isEmpty();
        model = resolved ? relativePaths().resolve(model, scope.directory()) : model;
        model = OwnVariables.resolve(model, scope.variables(), diagnostics);
        diagnostics.stopIfRefused();
        return model;
    }

    private YamlMapping overlaid(YamlMapping earlier, String file, Scope scope) throws ComposeException {
        YamlMapping model = earlier;
        List<YamlDocument> all = documents.of(file);
        if (all.size() == 1 && Nodes.isNull(all.get(0).root())) {
            throw diagnostics.refused(
                    documents.display(file), "empty compose file; at least services: is wanted", Origin.NONE);
        }
        for (YamlDocument document : all) {
            model = document(model, document, file, scope.within(file));
        }
        return model;
    }

    private YamlMapping document(YamlMapping earlier, YamlDocument document, String file, Scope scope)
            throws ComposeException {
        admit(earlier, document, file);
        ResetTags resets = new ResetTags(document);
        YamlMapping written = interpolated(resets, file, scope);
        written = new Includes(this, scope, resets).apply(written);
        YamlMapping kept = resets.applyTo(earlier);
        written = new Extends(this, scope, resets, file).apply(written);
        YamlMapping merged = Unicity.enforce(new Merging(diagnostics).merge(kept, written), diagnostics);
        merged = Schema.validated(merged, file, diagnostics);
        YamlMapping model = CanonicalForms.apply(merged, diagnostics);
        model = Unicity.enforce(model, diagnostics);
        diagnostics.stopIfRefused();
        return model;
    }

    /** Every file and document goes through all phases together with what came before it: their sum is bounded. */
    private void admit(YamlMapping earlier, YamlDocument document, String file) throws ComposeException {
        if (!diagnostics.limits().admitsFile(earlier, document.root())) {
            throw diagnostics.refused(
                    documents.display(file),
                    "the project is too large: its files together hold more than " + Limits.VALUES
                            + " values, each counted for every file that is put over it",
                    document.root().origin());
        }
    }

    private YamlMapping interpolated(ResetTags resets, String file, Scope scope) throws ComposeException {
        if (!(resets.root() instanceof YamlMapping)) {
            YamlNode root = resets.root();
            throw diagnostics.refused(
                    documents.display(file), "the top level must be a mapping, got " + root.kind(), root.origin());
        }
        YamlNode root = skips(Step.INTERPOLATE)
                ? Verbatim.of(resets.root())
                : new Interpolation(scope.variables(), diagnostics).apply(resets.root());
        return (YamlMapping) root;
    }

    /** The services of a file that is extended: in long form, not checked against the schema, not extended themselves. */
    YamlMapping extended(String file, Scope scope, List<ResetTags> tags) throws ComposeException {
        YamlMapping model = YamlMapping.empty(Origin.NONE);
        for (YamlDocument document : documents.of(file)) {
            admit(model, document, file);
            ResetTags resets = new ResetTags(document);
            tags.add(resets);
            YamlMapping written = interpolated(resets, file, scope);
            model = new Merging(diagnostics).merge(resets.applyTo(model), written);
            model = CanonicalForms.apply(Unicity.enforce(model, diagnostics), diagnostics);
            model = Unicity.enforce(model, diagnostics);
        }
        return model;
    }
}
