package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.compose.dotenv.EnvFile;
import com.oraclelumira.auditor.compose.dotenv.EnvFileFormat;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the variables of {@code env_file} below a service's environment, and those of {@code label_file} below its labels. */
final class ServiceFiles {

    private final SourceTree tree;
    private final Variables variables;
    private final Diagnostics diagnostics;
    private final VariableFiles files;

    ServiceFiles(SourceTree tree, Variables variables, Diagnostics diagnostics) {
        this.tree = tree;
        this.variables = variables;
        this.diagnostics = diagnostics;
        this.files = new VariableFiles(tree, diagnostics);
    }

    YamlMapping withEnvironment(YamlMapping model) {
        return each(model, this::environment);
    }

    YamlMapping withLabels(YamlMapping model) {
        return each(model, this::labels);
    }

    private interface Change {
        YamlMapping of(YamlMapping service, TreePath path);
    }

    private static YamlMapping each(YamlMapping model, Change change) {
        if (!(model.get("services").orElse(null) instanceof YamlMapping services)) {
            return model;
        }
        YamlMapping changed = Nodes.mapped(
                services,
                (name, service) ->
                        service instanceof YamlMapping body ? change.of(body, TreePath.of("services", name)) : service);
        return model.with("services", changed);
    }

    private YamlMapping environment(YamlMapping service, TreePath path) {
        YamlMapping own = mapping(service, "environment");
        if (diagnostics.isTolerant()) {
            own = withOpenKeys(own, path.key("environment"));
        }
        VariableLookup outer = variables.orElse(lookup(own));
        Variables said = Variables.of(Map.of());
        diagnostics.learn(said);
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        List<YamlNode> missing = new ArrayList<>();
        List<YamlNode> items = Nodes.items(service, "env_file");
        for (int i = 0; i < items.size(); i++) {
            String named = Nodes.text(path(items.get(i))).orElse("");
            read(items.get(i), path.key("env_file").item(i), outer, said, missing)
                    .ifPresent(file -> {
                        said.putAll(file);
                        file.entries().forEach((key, entry) -> put(entries, key, entry(named, entry)));
                    });
        }
        own.entries().forEach((key, entry) -> put(entries, key, entry));
        YamlMapping result =
                entries.isEmpty() ? service : service.with("environment", new YamlMapping(entries, own.origin()));
        return missing.isEmpty()
                ? result
                : result.with(Service.MISSING_ENV_FILES, new YamlSequence(missing, Origin.NONE));
    }

    private static YamlMapping mapping(YamlMapping service, String key) {
        return service.get(key).orElse(null) instanceof YamlMapping declared
                ? declared
                : YamlMapping.empty(Origin.NONE);
    }

    /** Bare keys take the variable of the place of deployment, which is not known here. */
    private YamlMapping withOpenKeys(YamlMapping environment, TreePath path) {
        return Nodes.mapped(environment, (key, value) -> {
            if (!Nodes.isNull(value) || Nodes.isOpen(value)) {
                return value;
            }
            diagnostics.unset(
                    path.key(key).toString(),
                    "the variable " + key + " is not set, so this value is not known here",
                    value.origin());
            PartialText hole = new PartialText(List.of(new PartialText.Hole(key)));
            return new YamlScalar(null, value.origin(), Optional.of(hole));
        });
    }

    private static VariableLookup lookup(YamlMapping environment) {
        return name -> environment
                .get(name)
                .filter(value -> !Nodes.isNull(value))
                .map(value -> (YamlScalar) value)
                .map(value -> new VariableValue(Texts.of(value), "environment", value.partial()));
    }

    private static YamlNode path(YamlNode item) {
        return item instanceof YamlMapping body ? body.get("path").orElse(item) : item;
    }

    private Optional<EnvFile> read(
            YamlNode item, TreePath path, VariableLookup outer, Variables earlier, List<YamlNode> missing) {
        YamlNode file = path(item);
        if (Nodes.isOpen(file) || !(item instanceof YamlMapping entry)) {
            missing.add(file);
            return Optional.empty();
        }
        String named = Nodes.text(file).orElse("");
        if (named.isEmpty()) {
            noteMissing(entry, file, new NoSuchFileException(named), path, missing);
            return Optional.empty();
        }
        String format = Nodes.text(entry, "format").orElse("");
        Optional<EnvFileFormat> known = EnvFileFormat.of(format);
        if (known.isEmpty()) {
            diagnostics.error(
                    path.key("format"),
                    "unsupported env_file format \"" + format + "\"; raw, or nothing",
                    entry.origin());
            return Optional.empty();
        }
        try {
            return Optional.of(files.read(named, known.get(), outer, earlier));
        } catch (IOException e) {
            noteMissing(entry, file, e, path, missing);
            return Optional.empty();
        }
    }

    private void noteMissing(
            YamlMapping entry, YamlNode file, IOException failure, TreePath where, List<YamlNode> missing) {
        String path = Nodes.text(file).filter(text -> !text.isEmpty()).orElse("\"\"");
        boolean required = !entry.get("required").map(YamlNode::toPlain).equals(Optional.of(false));
        if (diagnostics.isTolerant()) {
            missing.add(Nodes.scalar(tree.display(path), file));
        }
        if (required || diagnostics.isTolerant() || !(failure instanceof NoSuchFileException)) {
            diagnostics.unresolved(
                    where.toString(), "env file " + path + " " + Unreadable.notFoundOr(failure), file.origin());
        }
    }

    /** Puts an entry over an earlier one; its value then names the places of both. */
    private static void put(Map<String, YamlMapping.Entry> entries, String key, YamlMapping.Entry entry) {
        entries.merge(
                key,
                entry,
                (earlier, later) -> new YamlMapping.Entry(
                        Merging.replaced(earlier.value(), later.value()),
                        later.key().over(earlier.key())));
    }

    /** A variable as a value that stands in its line of that file, wherever an inherited one got its text. */
    private YamlMapping.Entry entry(String file, EnvFile.Entry entry) {
        Origin origin = Origin.at(new SourceLocation(tree.display(file), entry.line(), 1))
                .with(entry.uses());
        return new YamlMapping.Entry(
                new YamlScalar(entry.value().text(), origin, entry.value().partial()), origin);
    }

    private YamlMapping labels(YamlMapping service, TreePath path) {
        YamlMapping own = mapping(service, "labels");
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        Variables said = Variables.of(Map.of());
        diagnostics.learn(said);
        List<YamlNode> items = Nodes.items(service, "label_file");
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            if (Nodes.isOpen(item)) {
                continue;
            }
            String file = Nodes.text(item).orElse("");
            try {
                EnvFile read = files.read(file, EnvFileFormat.DOTENV, said);
                said.putAll(read);
                read.entries().forEach((key, entry) -> put(entries, key, entry(file, entry)));
            } catch (IOException e) {
                diagnostics.unresolved(
                        path.key("label_file").item(i).toString(),
                        "label file " + file + " " + Unreadable.notFoundOr(e),
                        item.origin());
            }
        }
        own.entries().forEach((key, entry) -> put(entries, key, entry));
        return entries.isEmpty() ? service : service.with("labels", new YamlMapping(entries, own.origin()));
    }
}
