package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.docker.DockerEngine;
import com.oraclelumira.auditor.live.docker.EndpointResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Compose projects that run on the local engine, as targets, where their files can be read here. */
public final class FoundTargets {

    private static final Logger LOG = LoggerFactory.getLogger(FoundTargets.class);

    private static final Schedule PAUSE = new Schedule.Every(Duration.ofMinutes(15));
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private FoundTargets() {}

    /** Looks once. No engine is no reason to complain: nobody named one. */
    public static Targets onLocalEngine(Clock clock) {
        try (DockerEngine engine = DockerEngine.at(EndpointResolver.ofProcess().resolve(Optional.empty()), clock)) {
            return of(engine.composeProjects());
        } catch (EngineException | IOException e) {
            LOG.info("no project was looked for on a local engine: {}", e.getMessage());
            return new Targets(List.of(), List.of());
        }
    }

    static Targets of(List<ComposeProject> projects) {
        return new Targets(
                projects.stream().flatMap(project -> target(project).stream()).toList(), List.of());
    }

    private static Optional<Target> target(ComposeProject project) {
        String name = name(project.name());
        Optional<Target> target = project.workingDirectory()
                .map(Path::of)
                .filter(folder -> folder.isAbsolute() && isReadable(folder, project.configFiles()))
                .filter(folder -> Target.isName(name))
                .map(folder -> target(name, folder, project));
        if (target.isEmpty()) {
            LOG.info("project {} runs here but its files cannot be read: it is no target", project.name());
        }
        return target;
    }

    private static boolean isReadable(Path folder, List<String> files) {
        return !files.isEmpty() && files.stream().allMatch(file -> Files.isReadable(folder.resolve(file)));
    }

    private static Target target(String name, Path folder, ComposeProject project) {
        return new Target(
                name,
                Target.Origin.FOUND,
                new Desired.InFolder(folder),
                new Live.OnEngine(Optional.empty()),
                project.configFiles(),
                Optional.of(project.name()),
                List.of(),
                List.of(),
                Rules.BUNDLED,
                Reach.NONE,
                Optional.empty(),
                PAUSE,
                LIMIT,
                Target.LEAST_THRESHOLD);
    }

    private static String name(String project) {
        return project.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
