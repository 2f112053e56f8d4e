package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what a service {@code extends} below it: a service of the same document, or of another file. */
final class Extends {

    /** More than any project has; fewer than would exhaust the stack. */
    private static final int LONGEST_WAY = 100;

    private final ModelLoader loader;
    private final Diagnostics diagnostics;
    private final Scope scope;
    private final ResetTags resets;
    private final String file;
    /** The services of the document that are done: each is extended once, however many extend it in turn. */
    private final Map<String, Done> done = new HashMap<>();
    /** The files that were extended, by path. */
    private final Map<String, Opened> opened = new HashMap<>();

    Extends(ModelLoader loader, Scope scope, ResetTags resets, String file) {
        this.loader = loader;
        this.diagnostics = loader.diagnostics();
        this.scope = scope;
        this.resets = resets;
        this.file = file;
    }

    /**
     * Where services are looked up.
     *
     * @param services the services of a file
     * @param file that file
     * @param folder what paths in it start from
     * @param resets the tags that act on bases
     * @param way the services extended so far, the outermost first
     */
    private record Level(YamlMapping services, String file, String folder, List<ResetTags> resets, List<String> way) {

        boolean isOfDocument() {
            return resets.size() == 1;
        }
    }

    /**
     * A service that extends nothing any more.
     *
     * @param steps how many services it extended, one after the other
     */
    private record Done(YamlNode service, int steps) {}

    /** A file that is extended: its model with absolute paths, and the tags of its documents. */
    private record Opened(YamlMapping model, List<ResetTags> tags) {}

    YamlMapping apply(YamlMapping model) throws ComposeException {
        YamlNode section = model.get("services").orElse(null);
        if (section == null) {
            return model;
        }
        if (Nodes.isNull(section)) {
            diagnostics.error("services", "must be a mapping, got null", section.origin());
            return model;
        }
        if (!(section instanceof YamlMapping services)) {
            throw diagnostics.refused("services", "must be a mapping, got " + section.kind(), section.origin());
        }
        Level level = new Level(services, file, scope.folder(), List.of(resets), List.of());
        YamlMapping extended = Nodes.<ComposeException>mapped(
                services, (name, service) -> extended(name, service, level).service());
        return model.with("services", extended);
    }

    private Done extended(String name, YamlNode service, Level level) throws ComposeException {
        Done known = level.isOfDocument() ? done.get(name) : null;
        if (known != null) {
            return known;
        }
        Done now = service instanceof YamlMapping own && own.has("extends")
                ? extended(name, own, level)
                : new Done(service, 0);
        if (level.isOfDocument()) {
            done.put(name, now);
        }
        return now;
    }

    private Done extended(String name, YamlMapping own, Level level) throws ComposeException {
        YamlNode reference = own.get("extends").orElse(own);
        TreePath path = TreePath.of("services", name, "extends");
        YamlMapping alone = own.without("extends");
        try {
            Done base = base(name, reference, level, path);
            YamlNode merged =
                    base.service() instanceof YamlMapping mapping ? merged(name, mapping, alone, level, path) : alone;
            return new Done(merged, base.steps() + 1);
        } catch (ComposeException e) {
            if (!diagnostics.isTolerant()) {
                throw e;
            }
            diagnostics.addAll(e.problems());
            return new Done(alone, 0);
        }
    }

    private Done base(String name, YamlNode reference, Level level, TreePath path) throws ComposeException {
        YamlNode shape = Shapes.below("service", reference);
        if (!(shape instanceof YamlMapping target)) {
            throw diagnostics.refused(
                    path.toString(), "must be a service or a mapping, got " + reference.kind(), reference.origin());
        }
        String wanted = Nodes.text(target, "service")
                .orElseThrow(() -> diagnostics.refused(
                        path.key("service").toString(), "extends." + name + ".service is required", target.origin()));
        Level below = level(name, target, level, path);
        YamlNode base = below.services().get(wanted).orElse(null);
        if (base == null) {
            throw diagnostics.refused(
                    path.toString(),
                    "cannot extend service \"" + name + "\": service \"" + wanted + "\" not found in "
                            + loader.documents().display(below.file())
                            + diagnostics.suggestion(
                                    wanted, below.services().entries().keySet()),
                    reference.origin());
        }
        String step = wanted + " in " + loader.documents().display(below.file());
        if (below.way().contains(step)) {
            throw diagnostics.refused(
                    path.toString(),
                    "circular reference: " + String.join(" extends ", below.way()) + " extends " + step,
                    reference.origin());
        }
        refuseLong(below.way().size(), path, reference);
        List<String> way = Stream.concat(below.way().stream(), Stream.of(step)).toList();
        Done extended =
                extended(wanted, base, new Level(below.services(), below.file(), below.folder(), below.resets(), way));
        refuseLong(extended.steps() + 1, path, reference);
        return extended;
    }

    private void refuseLong(int steps, TreePath path, YamlNode reference) throws ComposeException {
        if (steps > LONGEST_WAY) {
            throw diagnostics.refused(
                    path.toString(), "extends more than " + LONGEST_WAY + " services in a row", reference.origin());
        }
    }

    private Level level(String name, YamlMapping target, Level level, TreePath path) throws ComposeException {
        List<String> way = level.way().isEmpty()
                ? List.of(name + " in " + loader.documents().display(level.file()))
                : level.way();
        YamlNode other = target.get("file").filter(node -> !Nodes.isNull(node)).orElse(null);
        if (other == null) {
            return new Level(level.services(), level.file(), level.folder(), level.resets(), way);
        }
        String named = Nodes.text(other)
                .orElseThrow(() -> diagnostics.refused(
                        path.key("file").toString(), "must be a path, got " + other.kind(), other.origin()));
        String otherFile = RemoteFiles.path(loader, named, level.folder(), path.key("file"), other.origin());
        String folder = UnixPath.parent(otherFile);
        Opened base = opened(otherFile, folder);
        YamlNode services = base.model().get("services").orElse(null);
        if (!(services instanceof YamlMapping all)) {
            String problem = services == null ? "no services section" : "services must be a mapping";
            throw diagnostics.refused(
                    path.toString(),
                    "cannot extend service \"" + name + "\" in "
                            + loader.documents().display(otherFile) + ": " + problem,
                    other.origin());
        }
        List<ResetTags> tags =
                Stream.concat(level.resets().stream(), base.tags().stream()).toList();
        return new Level(all, otherFile, folder, tags, way);
    }

    private Opened opened(String otherFile, String folder) throws ComposeException {
        Opened known = opened.get(otherFile);
        if (known != null) {
            return known;
        }
        List<ResetTags> tags = new ArrayList<>();
        YamlMapping model = loader.extended(otherFile, scope, tags);
        String directory = loader.skips(Step.RESOLVE_PATHS) ? relative(folder) : folder;
        Opened now = new Opened(loader.relativePaths().resolve(model, directory), tags);
        opened.put(otherFile, now);
        return now;
    }

    private String relative(String folder) {
        return folder.startsWith(scope.folder() + "/")
                ? UnixPath.clean(scope.directory() + "/"
                        + folder.substring(scope.folder().length() + 1))
                : folder.equals(scope.folder()) ? scope.directory() : folder;
    }

    private YamlNode merged(String name, YamlMapping base, YamlMapping own, Level level, TreePath path)
            throws ComposeException {
        if (!diagnostics.limits().admits(base)) {
            throw diagnostics.refused(
                    path.toString(),
                    "the project is too large: its services together hold more than " + Limits.VALUES
                            + " values with what they extend",
                    own.origin());
        }
        YamlMapping model = YamlMapping.empty(base.origin())
                .with("services", YamlMapping.empty(base.origin()).with(name, base));
        for (ResetTags tags : level.resets()) {
            model = tags.applyTo(model);
        }
        Optional<YamlNode> left = model.at("services", name);
        return left.isEmpty() ? own : new Merging(diagnostics).merge(left.get(), own, TreePath.of("services", name));
    }
}
