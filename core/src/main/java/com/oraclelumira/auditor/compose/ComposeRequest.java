package com.oraclelumira.auditor.compose;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to load, and how.
 *
 * @param files the {@code -f} files in merge order, {@code -} for {@code stdin}; empty: {@code COMPOSE_FILE}, else
 *     discovery
 * @param projectDirectory {@code --project-directory}; absent: the first file's folder
 * @param projectName {@code -p}
 * @param envFiles {@code --env-file}s, later ones win; empty: {@code .env} of the project folder
 * @param profiles {@code --profile}s, {@code *} for every one; empty: {@code COMPOSE_PROFILES}
 * @param services the services to select, with what they depend on; empty: all enabled ones
 * @param environment the process environment that interpolation sees first
 * @param stdin the text of the file {@code -}
 * @param mode what happens where a value is not to be had
 * @param skipped the steps left out
 */
public record ComposeRequest(
        List<String> files,
        Optional<String> projectDirectory,
        Optional<String> projectName,
        List<String> envFiles,
        List<String> profiles,
        List<String> services,
        Map<String, String> environment,
        Optional<byte[]> stdin,
        Mode mode,
        Set<Step> skipped) {

    /** What happens where a value is not to be had. */
    public enum Mode {
        /** Refuses what Docker Compose refuses. */
        STRICT,
        /**
         * Goes on with what git cannot hold (an unset or required variable, a missing env_file): the value stays open
         * and the project carries a problem.
         */
        TOLERANT
    }

    /** A step that can be left out. */
    public enum Step {
        INTERPOLATE,
        NORMALIZE,
        RESOLVE_PATHS,
        CHECK_CONSISTENCY,
        RESOLVE_ENVIRONMENT
    }

    public ComposeRequest {
        files = List.copyOf(files);
        envFiles = List.copyOf(envFiles);
        profiles = List.copyOf(profiles);
        services = List.copyOf(services);
        environment = Map.copyOf(environment);
        skipped = skipped.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(skipped));
    }

    /** A request for those files in that mode, with that environment and nothing else said. */
    public static ComposeRequest of(Mode mode, Map<String, String> environment, String... files) {
        return new ComposeRequest(
                List.of(files),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                environment,
                Optional.empty(),
                mode,
                Set.of());
    }

    /** This request in tolerant mode. */
    public ComposeRequest tolerant() {
        return new ComposeRequest(
                files,
                projectDirectory,
                projectName,
                envFiles,
                profiles,
                services,
                environment,
                stdin,
                Mode.TOLERANT,
                skipped);
    }

    /** This request with variables left as they are written. */
    public ComposeRequest withoutInterpolation() {
        Set<Step> more = EnumSet.of(Step.INTERPOLATE);
        more.addAll(skipped);
        return new ComposeRequest(
                files, projectDirectory, projectName, envFiles, profiles, services, environment, stdin, mode, more);
    }

    /** This request for those files. */
    public ComposeRequest withFiles(List<String> others) {
        return new ComposeRequest(
                others, projectDirectory, projectName, envFiles, profiles, services, environment, stdin, mode, skipped);
    }

    /** This request with those profiles enabled. */
    public ComposeRequest withProfiles(List<String> enabled) {
        return new ComposeRequest(
                files, projectDirectory, projectName, envFiles, enabled, services, environment, stdin, mode, skipped);
    }

    /** This request for a project of that name. */
    public ComposeRequest withProjectName(String name) {
        return new ComposeRequest(
                files,
                projectDirectory,
                Optional.of(name),
                envFiles,
                profiles,
                services,
                environment,
                stdin,
                mode,
                skipped);
    }
}
