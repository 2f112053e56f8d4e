package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Compose project as the labels of its containers show it.
 *
 * @param name the project's name
 * @param workingDirectory the folder it was deployed from, on the deploying machine; absent where no label says so
 * @param configFiles the files it was deployed from, in order, absolute or relative to that folder; can be empty
 * @param containers how many containers carry its name, one-off ones not counted
 */
public record ComposeProject(String name, Optional<String> workingDirectory, List<String> configFiles, int containers) {

    /** The label that holds the project's name. */
    public static final String PROJECT_LABEL = "com.docker.compose.project";

    private static final String WORKING_DIRECTORY_LABEL = PROJECT_LABEL + ".working_dir";
    private static final String CONFIG_FILES_LABEL = PROJECT_LABEL + ".config_files";
    private static final String ONE_OFF_LABEL = "com.docker.compose.oneoff";

    public ComposeProject {
        configFiles = List.copyOf(configFiles);
    }

    /**
     * The projects found in containers' labels, by name.
     *
     * @param labels an object of labels for each container, null or missing for one without
     */
    public static List<ComposeProject> of(List<JsonNode> labels) {
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        for (JsonNode container : labels) {
            String name = container.path(PROJECT_LABEL).asText("");
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, project -> new ArrayList<>()).add(container);
            }
        }
        return byName.entrySet().stream()
                .map(project -> of(project.getKey(), project.getValue()))
                .sorted(Comparator.comparing(ComposeProject::name))
                .toList();
    }

    private static ComposeProject of(String name, List<JsonNode> labels) {
        long counted = labels.stream()
                .filter(container -> !container.path(ONE_OFF_LABEL).asText("").equalsIgnoreCase("true"))
                .count();
        return new ComposeProject(
                name,
                values(labels, WORKING_DIRECTORY_LABEL).findFirst(),
                values(labels, CONFIG_FILES_LABEL)
                        .findFirst()
                        .map(files -> Stream.of(files.split(",", -1))
                                .filter(file -> !file.isBlank())
                                .toList())
                        .orElse(List.of()),
                (int) counted);
    }

    private static Stream<String> values(List<JsonNode> labels, String key) {
        return labels.stream().map(container -> container.path(key).asText("")).filter(value -> !value.isEmpty());
    }
}
