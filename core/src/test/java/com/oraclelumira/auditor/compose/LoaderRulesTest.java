package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Rules of the loader in small files, each as the reference answers. */
class LoaderRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** A file and what becomes of it. */
    record Rule(Map<String, Object> row) {

        String text(String key) {
            return String.valueOf(requireNonNull(row.get(key), key));
        }

        @Override
        public String toString() {
            return text("name").replace(' ', '_');
        }
    }

    static Stream<Rule> rules() throws IOException {
        try (InputStream table = requireNonNull(LoaderRulesTest.class.getResourceAsStream("rules.yaml"))) {
            List<Map<String, Object>> rows = new Yaml().load(table);
            return rows.stream().map(Rule::new);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_loader_keeps(Rule rule) throws Exception {
        write("compose.yaml", rule.text("compose"));
        if (rule.row().get("files") instanceof Map<?, ?> files) {
            for (Map.Entry<?, ?> file : files.entrySet()) {
                write(file.getKey().toString(), file.getValue().toString());
            }
        }
        if (rule.row().containsKey("refused")) {
            ComposeException refused = catchThrowableOfType(ComposeException.class, () -> load(rule));
            assertThat(refused).isNotNull();
            assertThat(refused).hasMessageContaining(rule.text("refused"));
        } else {
            JsonNode found = JSON.readTree(ProjectWriter.json(load(rule))).at("/" + rule.text("at"));
            JsonNode wanted = JSON.valueToTree(rule.row().get("value"));
            assertThat(found.isMissingNode() ? JSON.nullNode() : found).isEqualTo(wanted);
        }
    }

    private Project load(Rule rule) throws ComposeException {
        String[] files = rule.row().get("load") instanceof List<?> named
                ? named.stream().map(Object::toString).toArray(String[]::new)
                : new String[] {"compose.yaml"};
        List<String> services = texts(rule, "services");
        Set<Step> skipped = rule.row().get("skip") instanceof List<?> steps
                ? steps.stream().map(step -> Step.valueOf(step.toString())).collect(Collectors.toSet())
                : Set.of();
        ComposeRequest usual = ComposeRequest.of(Mode.STRICT, Map.of("HOME", "/home/deploy"), files);
        return new ComposeLoader(new LocalTree(folder))
                .load(new ComposeRequest(
                        usual.files(),
                        usual.projectDirectory(),
                        usual.projectName(),
                        texts(rule, "env_files"),
                        usual.profiles(),
                        services,
                        usual.environment(),
                        usual.stdin(),
                        usual.mode(),
                        skipped));
    }

    private static List<String> texts(Rule rule, String key) {
        return rule.row().get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
