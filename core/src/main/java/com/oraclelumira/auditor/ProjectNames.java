package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Which project on the host is meant where neither the request nor a file names one: the folder's name would be a guess, for
 * a clone may be called anything. The one live project that was made from a file at our path is a better one.
 */
final class ProjectNames {

    private ProjectNames() {}

    /** The name of the live project to use instead; empty where a name was given or no single project fits. */
    static Optional<String> better(ComposeRequest request, Project project, List<ComposeProject> live) {
        if (isGiven(request, project)) {
            return Optional.empty();
        }
        List<String> fitting = live.stream()
                .filter(candidate -> candidate.configFiles().stream().anyMatch(file -> isOneOf(file, project.files())))
                .map(ComposeProject::name)
                .toList();
        return fitting.size() == 1
                ? Optional.of(fitting.get(0)).filter(name -> !name.equals(project.name()))
                : Optional.empty();
    }

    private static boolean isGiven(ComposeRequest request, Project project) {
        return request.projectName().isPresent()
                || request.environment().containsKey("COMPOSE_PROJECT_NAME")
                || project.model()
                        .get("name")
                        .map(YamlNode::origin)
                        .filter(origin -> origin.location().isPresent()
                                || !origin.variables().isEmpty())
                        .isPresent();
    }

    private static boolean isOneOf(String deployed, List<String> files) {
        return files.stream().anyMatch(file -> deployed.equals(file) || deployed.endsWith("/" + file));
    }
}
