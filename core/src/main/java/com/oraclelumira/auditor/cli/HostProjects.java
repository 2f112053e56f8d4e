package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.docker.DockerEngine;
import com.oraclelumira.auditor.live.docker.EndpointResolver;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Compose projects of a host as audits, for who names no file and stands where there is none. */
final class HostProjects {

    private HostProjects() {}

    /**
     * An audit for each project whose files can be read here; says on {@code err} which ones there are.
     *
     * @param like what else the audits have in common
     */
    static List<AuditRequest> audits(AuditRequest like, Optional<String> host, PrintWriter err) {
        List<AuditRequest> audits = new ArrayList<>();
        for (ComposeProject project : projects(host)) {
            boolean readable = isReadable(project);
            err.println((readable ? "auditing " : "cannot read the files of ") + project.name() + ": "
                    + String.join(", ", project.configFiles())
                    + project.workingDirectory().map(folder -> " in " + folder).orElse(""));
            if (readable) {
                audits.add(audit(like, project));
            }
        }
        if (audits.isEmpty()) {
            throw new CommandFailure(
                    "no Compose file here or above, and the engine runs no Compose project whose files can"
                            + " be read; name files with -f");
        }
        return audits;
    }

    private static List<ComposeProject> projects(Optional<String> host) {
        try (DockerEngine engine = DockerEngine.at(EndpointResolver.ofProcess().resolve(host), Clock.systemUTC())) {
            return engine.composeProjects();
        } catch (EngineException | IOException e) {
            throw new CommandFailure("no Compose file here or above, and no engine to ask: " + e.getMessage());
        }
    }

    private static boolean isReadable(ComposeProject project) {
        return project.workingDirectory().isPresent()
                && !project.configFiles().isEmpty()
                && project.configFiles().stream()
                        .allMatch(file -> Files.isReadable(folder(project).resolve(file)));
    }

    private static Path folder(ComposeProject project) {
        return Path.of(project.workingDirectory().orElseThrow());
    }

    private static AuditRequest audit(AuditRequest like, ComposeProject project) {
        return like.withTarget(project.name())
                .withDesired(DesiredSource.folder(folder(project)))
                .withCompose(like.compose().withFiles(project.configFiles()).withProjectName(project.name()));
    }
}
