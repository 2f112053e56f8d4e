package com.oraclelumira.auditor.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with a project's files and what the reference loader makes of them. */
public record ConformanceCase(String name, Path source, JsonNode command) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Step> STEPS = Map.of(
            "no-consistency", Step.CHECK_CONSISTENCY,
            "no-env-resolution", Step.RESOLVE_ENVIRONMENT,
            "no-interpolate", Step.INTERPOLATE,
            "no-normalize", Step.NORMALIZE,
            "no-path-resolution", Step.RESOLVE_PATHS);

    public static List<ConformanceCase> all() {
        try (Stream<Path> folders = Files.list(Path.of(
                ConformanceCase.class.getResource("/conformance/compose").toURI()))) {
            List<ConformanceCase> cases = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                JsonNode command = JSON.readTree(Files.readString(folder.resolve("cmd.json")));
                cases.add(new ConformanceCase(folder.getFileName().toString(), folder, command));
            }
            return cases;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the cases are not readable", e);
        }
    }

    /** The cases that this product answers as the reference does. */
    static Stream<ConformanceCase> agreed() {
        return all().stream().filter(ConformanceCase::isApplicable).filter(candidate -> !candidate.isQuirk());
    }

    /** Those of them that the reference accepts. */
    public static Stream<ConformanceCase> models() {
        return agreed().filter(ConformanceCase::isModel);
    }

    /** Whether this product has every option of the case. */
    public boolean isApplicable() {
        return STEPS.keySet().containsAll(texts("options"));
    }

    public boolean isQuirk() {
        return command.has("quirk");
    }

    public boolean isModel() {
        return Files.exists(source.resolve("expected.json"));
    }

    /** The files of the case below that folder; names are percent-encoded here where they are not ASCII. */
    public Path unpack(Path folder) throws IOException {
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                String relative = source.relativize(file).toString().replace('\\', '/');
                boolean answer = relative.startsWith("expected.") || relative.equals("cmd.json");
                Path target = root.resolve(URLDecoder.decode(relative, StandardCharsets.UTF_8));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!answer) {
                    Files.copy(file, target);
                }
            }
        }
        for (Map.Entry<String, JsonNode> link : command.path("links").properties()) {
            Files.createSymbolicLink(
                    root.resolve(link.getKey()), Path.of(link.getValue().asText()));
        }
        return root;
    }

    public Project load(Path root, Mode mode) throws ComposeException, IOException {
        Path here = Files.createDirectories(root.resolve(command.path("cwd").asText()));
        Map<String, String> environment = new HashMap<>();
        command.path("env")
                .properties()
                .forEach(entry -> environment.put(
                        entry.getKey(), entry.getValue().asText().replace("<PROJECT_DIR>", root.toString())));
        String stdin = command.path("stdin").asText();
        Set<Step> skipped = new LinkedHashSet<>();
        texts("options").forEach(option -> skipped.add(STEPS.get(option)));
        ComposeRequest request = new ComposeRequest(
                texts("files"),
                text("project_dir"),
                text("project_name"),
                texts("env_files"),
                texts("profiles"),
                texts("services"),
                environment,
                stdin.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(root.resolve(stdin))),
                mode,
                skipped);
        return new ComposeLoader(new LocalTree(here)).load(request);
    }

    JsonNode model(Path root) throws IOException {
        return JSON.readTree(answer("expected.json", root));
    }

    String yaml(Path root) throws IOException {
        return answer("expected.yaml", root);
    }

    String refusal(Path root) throws IOException {
        return answer("expected.err", root);
    }

    Set<String> warnings(Path root) throws IOException {
        Path file = source.resolve("expected.warn");
        return Files.exists(file)
                ? new TreeSet<>(answer("expected.warn", root).lines().toList())
                : Set.of();
    }

    private String answer(String file, Path root) throws IOException {
        return Files.readString(source.resolve(file)).replace("<PROJECT_DIR>", root.toString());
    }

    private Optional<String> text(String key) {
        return Optional.of(command.path(key).asText()).filter(text -> !text.isEmpty());
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        command.path(key).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
