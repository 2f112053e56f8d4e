package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.compose.dotenv.EnvFile;
import com.oraclelumira.auditor.compose.dotenv.EnvFileFormat;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import com.oraclelumira.auditor.yaml.Origin;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first phase: files, folder and variables of a project. The process comes first, then {@code .env} of where one
 * stands, which may name the files; then {@code .env} beside the files.
 */
final class ProjectEnvironment {

    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private final SourceTree tree;
    private final ComposeRequest request;
    private final Diagnostics diagnostics;
    private final VariableFiles variableFiles;
    private final Variables variables;

    ProjectEnvironment(SourceTree tree, ComposeRequest request, Diagnostics diagnostics) {
        this.tree = tree;
        this.request = request;
        this.diagnostics = diagnostics;
        this.variableFiles = new VariableFiles(tree, diagnostics);
        this.variables = Variables.of(request.environment());
        diagnostics.learn(variables);
    }

    /**
     * What was found.
     *
     * @param directory the project folder, absolute
     * @param files the Compose files in merge order, absolute
     * @param variables what interpolation sees
     * @param profiles the active profiles
     */
    record Found(String directory, List<String> files, Variables variables, List<String> profiles) {}

    Found find() throws ComposeException {
        variables.addAbsent("PWD", VariableValue.of(tree.workingDirectory(), "process"));
        readEnvFiles(directory(request.files()));
        List<String> files = new ProjectFiles(tree, request, diagnostics).find(variables, directory(request.files()));
        String directory = directory(files);
        readEnvFiles(directory);
        return new Found(directory, files, variables, profiles());
    }

    private String directory(List<String> files) {
        String here = tree.workingDirectory();
        if (request.projectDirectory().isPresent()) {
            return UnixPath.resolve(here, request.projectDirectory().get());
        }
        return files.stream()
                .filter(file -> !file.equals(ProjectFiles.STDIN))
                .findFirst()
                .map(file -> UnixPath.parent(UnixPath.resolve(here, file)))
                .orElse(here);
    }

    private void readEnvFiles(String directory) throws ComposeException {
        List<String> named = namedEnvFiles();
        Variables said = Variables.of(Map.of());
        diagnostics.learn(said);
        for (String file : named) {
            readNamed(UnixPath.resolve(tree.workingDirectory(), file), said).ifPresent(said::putAll);
        }
        variables.addAbsent(said);
        String usual = UnixPath.resolve(directory, ".env");
        if (named.isEmpty() && !isDotEnvDisabled() && isThere(usual)) {
            readUsual(usual);
        }
        diagnostics.stopIfRefused();
    }

    private List<String> namedEnvFiles() {
        if (!request.envFiles().isEmpty()) {
            return request.envFiles();
        }
        String listed = request.environment().getOrDefault("COMPOSE_ENV_FILES", "");
        return listed.isEmpty() ? List.of() : Arrays.asList(listed.split(",", -1));
    }

    private Optional<EnvFile> readNamed(String file, Variables earlier) {
        if (tree.isDirectory(file)) {
            diagnostics.error("--env-file", file + " is a directory; a file is wanted", Origin.NONE);
            return Optional.empty();
        }
        try {
            return Optional.of(variableFiles.read(file, EnvFileFormat.DOTENV, variables, earlier));
        } catch (IOException e) {
            diagnostics.unresolved(
                    "--env-file",
                    tree.refusal(file)
                            .map(why -> file + " cannot be read: " + why)
                            .orElse("couldn't find env file: " + file),
                    Origin.NONE);
            return Optional.empty();
        }
    }

    /** A file that is refused is there: why it is not read has to be said. */
    private boolean isThere(String file) {
        return tree.isFile(file) || tree.refusal(file).isPresent();
    }

    private void readUsual(String file) {
        try {
            variables.addAbsent(variableFiles.read(file, EnvFileFormat.DOTENV, variables));
        } catch (IOException e) {
            diagnostics.unresolved(tree.display(file), "cannot be read: " + Unreadable.reason(e), Origin.NONE);
        }
    }

    private boolean isDotEnvDisabled() throws ComposeException {
        String value = request.environment().get("COMPOSE_DISABLE_ENV_FILE");
        if (value == null || FALSE.contains(value)) {
            return false;
        }
        if (TRUE.contains(value)) {
            return true;
        }
        throw diagnostics.refused(
                "COMPOSE_DISABLE_ENV_FILE", "must be a boolean, got \"" + value + "\"; true or false", Origin.NONE);
    }

    /** Where none is named the empty one is active: a profile whose variable is not set disables nothing. */
    private List<String> profiles() {
        if (!request.profiles().isEmpty()) {
            return request.profiles();
        }
        return Arrays.stream(variables.text("COMPOSE_PROFILES").orElse("").split(",", -1))
                .map(String::strip)
                .toList();
    }
}
