package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.yaml.Origin;
import java.util.ArrayList;
import java.util.List;

/** Which files make the project: those asked for, {@code COMPOSE_FILE}, else the first usual name found upwards. */
final class ProjectFiles {

    static final String STDIN = "-";

    static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private static final List<String> OVERRIDE_NAMES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    private final SourceTree tree;
    private final ComposeRequest request;
    private final Diagnostics diagnostics;

    ProjectFiles(SourceTree tree, ComposeRequest request, Diagnostics diagnostics) {
        this.tree = tree;
        this.request = request;
        this.diagnostics = diagnostics;
    }

    /** The files in merge order, absolute, {@code -} for standard input. */
    List<String> find(Variables variables, String directory) throws ComposeException {
        if (!request.files().isEmpty()) {
            return request.files().stream()
                    .map(file -> file.equals(STDIN) ? file : absolute(file))
                    .toList();
        }
        String named = variables.text("COMPOSE_FILE").orElse("");
        return named.isEmpty() ? discovered(directory) : fromVariable(named, variables);
    }

    private List<String> fromVariable(String named, Variables variables) throws ComposeException {
        String separator = variables
                .text("COMPOSE_PATH_SEPARATOR")
                .filter(text -> !text.isEmpty())
                .orElse(":");
        List<String> files = new ArrayList<>();
        for (String name : named.split(java.util.regex.Pattern.quote(separator), -1)) {
            String file = name.equals(STDIN) ? name : absolute(name);
            if (!file.equals(STDIN) && !tree.isFile(file) && !tree.isDirectory(file)) {
                throw diagnostics.refused("COMPOSE_FILE", "no such file, got " + file, Origin.NONE);
            }
            files.add(file);
        }
        return files;
    }

    private List<String> discovered(String directory) throws ComposeException {
        String folder = directory;
        while (true) {
            List<String> candidates = present(folder, NAMES);
            if (!candidates.isEmpty()) {
                return withOverride(folder, chosen("config", candidates));
            }
            String parent = UnixPath.parent(folder);
            if (parent.equals(folder)) {
                throw diagnostics.refused(
                        directory,
                        "no configuration file provided: not found, neither here nor above; accepted are "
                                + String.join(", ", NAMES),
                        Origin.NONE);
            }
            folder = parent;
        }
    }

    private List<String> withOverride(String folder, String file) {
        List<String> overrides = present(folder, OVERRIDE_NAMES);
        return overrides.isEmpty() ? List.of(file) : List.of(file, chosen("override", overrides));
    }

    private String chosen(String kind, List<String> candidates) {
        String first = candidates.get(0);
        if (candidates.size() > 1) {
            String found = "Found multiple " + kind + " files with supported names: ";
            diagnostics.warning("files", found + String.join(", ", candidates), Origin.NONE);
            diagnostics.warning("files", "Using " + first, Origin.NONE);
        }
        return first;
    }

    private List<String> present(String folder, List<String> names) {
        return names.stream()
                .map(name -> UnixPath.resolve(folder, name))
                .filter(file -> tree.isFile(file) || tree.refusal(file).isPresent())
                .toList();
    }

    private String absolute(String file) {
        return UnixPath.resolve(tree.workingDirectory(), file);
    }
}
