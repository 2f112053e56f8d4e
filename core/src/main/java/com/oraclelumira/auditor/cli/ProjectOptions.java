package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Compose project: the options that {@code docker compose} has, with its names. */
final class ProjectOptions {

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description =
                    "Compose file, in merge order; - is standard input. Without any: found as docker compose does")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--project-directory",
            paramLabel = "DIR",
            description = "folder that relative paths start from (default: the first file's)")
    private @Nullable String projectDirectory;

    @Option(
            names = {"-p", "--project-name"},
            paramLabel = "NAME",
            description = "project name")
    private @Nullable String projectName;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "values for variables instead of .env; a later file wins")
    private List<String> envFiles = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "PROFILE", description = "profile to enable")
    private List<String> profiles = new ArrayList<>();

    /** The request that these options make, with that environment. */
    ComposeRequest request(Mode mode, Map<String, String> environment, List<String> services, Set<Step> skipped) {
        return new ComposeRequest(
                files,
                Optional.ofNullable(projectDirectory),
                Optional.ofNullable(projectName),
                envFiles,
                profiles,
                services,
                environment,
                files.contains("-") ? Optional.of(standardInput()) : Optional.empty(),
                mode,
                skipped);
    }

    private static byte[] standardInput() {
        try {
            return System.in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
