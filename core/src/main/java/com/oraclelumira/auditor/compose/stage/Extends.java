package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what a service {@code extends} below it: a service of the same document, or of another file. */
final class Extends {

    private final ModelLoader loader;
    private final Diagnostics diagnostics;
    private final Scope scope;
    private final ResetTags resets;
    private final String file;

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
    private record Level(YamlMapping services, String file, String folder, List<ResetTags> resets, List<String> way) {}

    YamlMapping apply(YamlMapping model) throws ComposeException {
        YamlNode section = model.get("services").orElse(null);
        if (section == null || Nodes.isNull(section)) {
            return model;
        }
        if (!(section instanceof YamlMapping services)) {
            throw diagnostics.refused("services", "must be a mapping, got " + section.kind(), section.origin());
        }
        YamlMapping extended = services;
        for (String name : services.entries().keySet()) {
            Level level = new Level(services, file, scope.folder(), List.of(resets), List.of());
            YamlNode service = extended(name, level);
            if (service != null) {
                extended = extended.with(name, service);
            }
        }
        return model.with("services", extended);
    }

    private @Nullable YamlNode extended(String name, Level level) throws ComposeException {
        YamlNode service = level.services().get(name).orElse(null);
        if (!(service instanceof YamlMapping own) || !own.has("extends")) {
            return service;
        }
        YamlNode reference = own.get("extends").orElse(own);
        TreePath path = TreePath.of("services", name, "extends");
        try {
            YamlNode base = base(name, reference, level, path);
            return base instanceof YamlMapping mapping
                    ? merged(name, mapping, own.without("extends"), level)
                    : own.without("extends");
        } catch (ComposeException e) {
            if (!diagnostics.isTolerant()) {
                throw e;
            }
            diagnostics.addAll(e.problems());
            return own.without("extends");
        }
    }

    private @Nullable YamlNode base(String name, YamlNode reference, Level level, TreePath path)
            throws ComposeException {
        YamlNode shape = Shapes.below("service", reference);
        if (!(shape instanceof YamlMapping target)) {
            throw diagnostics.refused(
                    path.toString(), "must be a service or a mapping, got " + reference.kind(), reference.origin());
        }
        String wanted = Nodes.text(target, "service")
                .orElseThrow(() -> diagnostics.refused(
                        path.key("service").toString(), "extends." + name + ".service is required", target.origin()));
        Level below = level(name, target, level, path);
        if (!below.services().has(wanted)) {
            throw diagnostics.refused(
                    path.toString(),
                    "cannot extend service \"" + name + "\": service \"" + wanted + "\" not found in "
                            + loader.documents().display(below.file())
                            + Suggestions.among(
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
        List<String> way = Stream.concat(below.way().stream(), Stream.of(step)).toList();
        return extended(wanted, new Level(below.services(), below.file(), below.folder(), below.resets(), way));
    }

    private Level level(String name, YamlMapping target, Level level, TreePath path) throws ComposeException {
        List<String> way = level.way().isEmpty()
                ? List.of(name + " in " + loader.documents().display(level.file()))
                : level.way();
        YamlNode other = target.get("file").filter(node -> !Nodes.isNull(node)).orElse(null);
        if (other == null) {
            return new Level(level.services(), level.file(), level.folder(), level.resets(), way);
        }
        String otherFile = Nodes.text(other)
                .map(text -> UnixPath.resolve(level.folder(), text))
                .orElseThrow(() -> diagnostics.refused(
                        path.key("file").toString(), "must be a path, got " + other.kind(), other.origin()));
        String folder = UnixPath.parent(otherFile);
        List<ResetTags> tags = new ArrayList<>(level.resets());
        YamlMapping model = loader.extended(otherFile, scope, tags);
        String directory = loader.skips(Step.RESOLVE_PATHS) ? relative(folder) : folder;
        model = loader.relativePaths().resolve(model, directory);
        YamlNode services = model.get("services").orElse(null);
        if (!(services instanceof YamlMapping all)) {
            String problem = services == null ? "no services section" : "services must be a mapping";
            throw diagnostics.refused(
                    path.toString(),
                    "cannot extend service \"" + name + "\" in "
                            + loader.documents().display(otherFile) + ": " + problem,
                    other.origin());
        }
        return new Level(all, otherFile, folder, tags, way);
    }

    private String relative(String folder) {
        return folder.startsWith(scope.folder() + "/")
                ? UnixPath.clean(scope.directory() + "/"
                        + folder.substring(scope.folder().length() + 1))
                : folder.equals(scope.folder()) ? scope.directory() : folder;
    }

    private YamlNode merged(String name, YamlMapping base, YamlMapping own, Level level) {
        YamlMapping model = YamlMapping.empty(base.origin())
                .with("services", YamlMapping.empty(base.origin()).with(name, base));
        for (ResetTags tags : level.resets()) {
            model = tags.applyTo(model);
        }
        Optional<YamlNode> left = model.at("services", name);
        return left.isEmpty() ? own : new Merging(diagnostics).merge(left.get(), own, TreePath.of("services", name));
    }
}
