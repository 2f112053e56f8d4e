package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import com.oraclelumira.auditor.compose.dotenv.EnvFile;
import com.oraclelumira.auditor.compose.dotenv.EnvFileFormat;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies the resources of {@code include}d files into the model that includes them, below what it says itself. */
final class Includes {

    private static final List<String> COPIED =
            List.of("services", "volumes", "networks", "secrets", "configs", "models");

    private static final List<String> KEYS = List.of("path", "env_file", "project_directory");

    private final ModelLoader loader;
    private final Diagnostics diagnostics;
    private final Scope scope;
    private final ResetTags resets;

    Includes(ModelLoader loader, Scope scope, ResetTags resets) {
        this.loader = loader;
        this.diagnostics = loader.diagnostics();
        this.scope = scope;
        this.resets = resets;
    }

    YamlMapping apply(YamlMapping model) throws ComposeException {
        YamlNode include = model.get("include").orElse(null);
        if (include == null) {
            return model;
        }
        TreePath path = TreePath.of("include");
        if (!(include instanceof YamlSequence list)) {
            if (!Nodes.isNull(include)) {
                diagnostics.error(path, "`include` must be a list, got " + shown(include), include.origin());
            }
            return model.without("include");
        }
        YamlMapping result = model;
        for (int i = 0; i < list.items().size(); i++) {
            result = included(list.items().get(i), path.item(i), result);
        }
        return result.without("include");
    }

    private static String shown(YamlNode node) {
        return Nodes.text(node).orElse(node.kind());
    }

    private YamlMapping included(YamlNode item, TreePath path, YamlMapping model) throws ComposeException {
        if (Nodes.isNull(item)) {
            diagnostics.warning(path.toString(), "is empty; a path or a mapping is wanted", item.origin());
            return model;
        }
        if (!(Shapes.below("path", item) instanceof YamlMapping entry)) {
            diagnostics.error(
                    "include", path.segment() + " must be a path or a mapping, got " + shown(item), item.origin());
            return model;
        }
        entry.entries().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> diagnostics.warning(
                        path.key(key).toString(), "is not known and changes nothing", entry.origin()));
        try {
            return merged(loaded(entry, path), model);
        } catch (ComposeException e) {
            if (!diagnostics.isTolerant()) {
                throw e;
            }
            diagnostics.addAll(e.problems());
            return model;
        }
    }

    private YamlMapping loaded(YamlMapping entry, TreePath path) throws ComposeException {
        List<String> files = files(entry, path);
        if (files.isEmpty()) {
            diagnostics.stopIfRefused();
            diagnostics.warning(path.toString(), "has no path, so it includes nothing", entry.origin());
            return YamlMapping.empty(entry.origin());
        }
        String main = files.get(0);
        refuseCycle(main, path, entry);
        String folder = folder(entry, main, path);
        Variables variables = variables(entry, folder, path);
        diagnostics.stopIfRefused();
        String directory = loader.skips(Step.RESOLVE_PATHS) ? relative(folder) : folder;
        return loader.load(files, new Scope(directory, folder, variables, scope.including()));
    }

    /** The files of an entry, in merge order; what they name by an address is opened. */
    private List<String> files(YamlMapping entry, TreePath path) throws ComposeException {
        List<String> files = new ArrayList<>();
        for (String text : texts(entry, "path", path)) {
            files.add(RemoteFiles.path(loader, text, scope.folder(), path.key("path"), entry.origin()));
        }
        return files;
    }

    /** Paths in a file from elsewhere start beside it: starting them here would let it choose files of ours. */
    private String folder(YamlMapping entry, String main, TreePath path) throws ComposeException {
        String beside = UnixPath.parent(main);
        Optional<String> folder = Nodes.text(entry, "project_directory")
                .filter(directory -> !directory.isEmpty())
                .map(directory -> UnixPath.resolve(scope.folder(), directory));
        Optional<String> refusal = folder.flatMap(other -> loader.tree().refusal(beside, other));
        if (refusal.isPresent()) {
            throw diagnostics.refused(
                    path.key("project_directory").toString(), refusal.get() + "; leave it out", entry.origin());
        }
        return folder.orElse(beside);
    }

    private boolean isThere(String file) {
        return loader.tree().isFile(file) || loader.tree().refusal(file).isPresent();
    }

    private void refuseCycle(String file, TreePath path, YamlMapping entry) throws ComposeException {
        if (scope.including().size() > Limits.INCLUDES_IN_A_ROW) {
            throw diagnostics.refused(
                    path.toString(),
                    "more than " + Limits.INCLUDES_IN_A_ROW + " files include each other in a row",
                    entry.origin());
        }
        if (scope.including().contains(file)) {
            String way = Stream.concat(scope.including().stream(), Stream.of(file))
                    .map(loader.documents()::display)
                    .reduce((one, next) -> one + " includes " + next)
                    .orElse(file);
            throw diagnostics.refused(path.toString(), "include cycle detected: " + way, entry.origin());
        }
    }

    /** Only where paths are not resolved: the folder as seen from the project's. */
    private String relative(String folder) {
        if (folder.equals(scope.folder())) {
            return scope.directory();
        }
        return folder.startsWith(scope.folder() + "/")
                ? UnixPath.clean(scope.directory() + "/"
                        + folder.substring(scope.folder().length() + 1))
                : folder;
    }

    /** The variables of the including files win over those of the included part's env files. */
    private Variables variables(YamlMapping entry, String folder, TreePath path) {
        Variables own = Variables.of(Map.of());
        diagnostics.learn(own);
        VariableFiles files = new VariableFiles(loader.tree(), diagnostics);
        List<String> named = texts(entry, "env_file", path);
        String usual = UnixPath.resolve(folder, ".env");
        List<String> read = !named.isEmpty()
                ? named.stream()
                        .map(file -> UnixPath.resolve(scope.folder(), file))
                        .toList()
                : isThere(usual) ? List.of(usual) : List.of();
        for (String file : read) {
            if (!file.equals("/dev/null")) {
                read(file, files, own, path, entry);
            }
        }
        Variables variables = scope.variables().copy();
        variables.addAbsent(own);
        return variables;
    }

    private void read(String file, VariableFiles files, Variables own, TreePath path, YamlMapping entry) {
        String where = path.key("env_file").toString();
        Optional<String> refusal = loader.tree().refusal(scope.folder(), file);
        if (refusal.isPresent()) {
            diagnostics.error(where, file + " is not read: " + refusal.get(), entry.origin());
            return;
        }
        if (loader.tree().isDirectory(file)) {
            diagnostics.error(where, file + " is not a file", entry.origin());
            return;
        }
        try {
            EnvFile said = files.read(file, EnvFileFormat.DOTENV, scope.variables(), own);
            own.putAll(said);
        } catch (IOException e) {
            diagnostics.unresolved(where, Unreadable.reason(e) + ", got " + file, entry.origin());
        }
    }

    private List<String> texts(YamlMapping entry, String key, TreePath path) {
        YamlNode value = entry.get(key).orElse(null);
        if (value == null || Nodes.isNull(value)) {
            return List.of();
        }
        YamlNode shape = Shapes.list(value);
        List<YamlNode> items = shape instanceof YamlSequence list ? list.items() : List.of();
        if (!(shape instanceof YamlSequence)
                || items.stream().anyMatch(item -> Nodes.text(item).isEmpty())) {
            diagnostics.error(path.key(key), "must be a path or a list of paths, got " + shown(value), value.origin());
        }
        return items.stream().flatMap(item -> Nodes.text(item).stream()).toList();
    }

    private YamlMapping merged(YamlMapping included, YamlMapping model) {
        YamlMapping result = model;
        for (String section : COPIED) {
            if (included.get(section).orElse(null) instanceof YamlMapping resources) {
                result = withSection(result, section, resources);
            }
        }
        return result;
    }

    private YamlMapping withSection(YamlMapping model, String section, YamlMapping included) {
        YamlNode own = model.get(section).orElse(null);
        if (own == null) {
            return model.with(section, included);
        }
        if (!(own instanceof YamlMapping declared)) {
            return model;
        }
        YamlMapping reset = resets.applyTo(YamlMapping.empty(included.origin()).with(section, included));
        Map<String, YamlMapping.Entry> merged = new LinkedHashMap<>(declared.entries());
        Nodes.children(reset, section).forEach((key, resource) -> {
            YamlMapping.Entry local = declared.entries().get(key);
            YamlNode value = local == null
                    ? resource
                    : new Merging(diagnostics).merge(resource, local.value(), TreePath.of(section, key));
            merged.put(key, new YamlMapping.Entry(value, local == null ? resource.origin() : local.key()));
        });
        return model.with(section, new YamlMapping(merged, declared.origin()));
    }
}
