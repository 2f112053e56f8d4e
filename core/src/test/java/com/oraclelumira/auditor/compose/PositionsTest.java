package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlReader;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositionsTest {

    @TempDir
    private Path folder;

    static Stream<ConformanceCase> every_case() {
        return ConformanceCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("every_case")
    void text_at_the_position_of_a_literal_is_that_literal(ConformanceCase given) throws Exception {
        try (Stream<Path> files = Files.walk(given.source())) {
            for (Path file : files.filter(PositionsTest::isInput).toList()) {
                byte[] content = Files.readAllBytes(file);
                List<String> lines = text(content).lines().toList();
                documents(content).forEach(document -> scalars(document.root(), scalar -> isAt(scalar, lines)));
            }
        }
    }

    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.startsWith("expected.");
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<YamlDocument> documents(byte[] content) {
        try {
            return YamlReader.read("file", content);
        } catch (YamlException e) {
            return List.of();
        }
    }

    private static void scalars(YamlNode node, Consumer<YamlScalar> each) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().values().forEach(entry -> scalars(entry.value(), each));
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(item -> scalars(item, each));
        } else {
            each.accept((YamlScalar) node);
        }
    }

    private static void isAt(YamlScalar scalar, List<String> lines) {
        SourceLocation place = scalar.origin().location().orElseThrow();
        boolean simple =
                scalar.value() instanceof String text && text.matches("[\\p{L}\\p{N}\\p{P}\\p{S} &&[^\\\\\"']]+");
        if (!simple) {
            return;
        }
        String line = lines.get(place.line() - 1);
        String rest = line.substring(line.offsetByCodePoints(0, place.column() - 1));
        boolean indirect = rest.startsWith("|") || rest.startsWith(">") || rest.startsWith("!") || rest.startsWith("&");
        String literal = String.valueOf(scalar.value()).split(" ", 2)[0];
        if (!indirect && !rest.contains("\\")) {
            assertThat(rest.startsWith("\"") || rest.startsWith("'") ? rest.substring(1) : rest)
                    .startsWith(literal);
        }
    }

    @Test
    void merged_value_names_every_file_that_wrote_it() throws Exception {
        Project project = load(
                Map.of(
                        "a.yaml",
                        "services: {site: {image: nginx}}",
                        "b.yaml",
                        "services:\n  site:\n    image: caddy\n"),
                Mode.STRICT,
                "a.yaml",
                "b.yaml");
        Origin image = origin(project, "site", "image");
        assertThat(image.locations())
                .containsExactly(new SourceLocation("b.yaml", 3, 12), new SourceLocation("a.yaml", 1, 26));
    }

    @Test
    void interpolated_value_names_its_variables_and_their_sources() throws Exception {
        Project project = load(
                Map.of(
                        "compose.yaml",
                        "services:\n  site:\n    image: nginx:${TAG}-${FLAVOUR:-alpine}\n",
                        ".env",
                        "# tag\nTAG=1.27\n"),
                Mode.STRICT,
                "compose.yaml");
        assertThat(service(project, "site").image()).contains("nginx:1.27-alpine");
        assertThat(origin(project, "site", "image").variables())
                .containsExactly(new Origin.VariableUse("TAG", ".env:2"), new Origin.VariableUse("FLAVOUR", "default"));
    }

    @Test
    void unset_variable_leaves_its_value_open_in_tolerant_mode_and_empty_in_strict_mode() throws Exception {
        Map<String, String> files =
                Map.of("compose.yaml", "services: {db: {image: mysql, environment: [\"PW=x${SECRET}y\", A=1]}}");
        YamlScalar open = (YamlScalar) environment(load(files, Mode.TOLERANT, "compose.yaml"), "PW");
        assertThat(open.partial().orElseThrow()).hasToString("x${SECRET}y");
        YamlScalar empty = (YamlScalar) environment(load(files, Mode.STRICT, "compose.yaml"), "PW");
        assertThat(empty.partial()).isEmpty();
        assertThat(empty.value()).isEqualTo("xy");
    }

    @Test
    void open_port_stays_one_value_and_missing_env_file_is_named_in_tolerant_mode() throws Exception {
        Project project = load(
                Map.of(
                        "compose.yaml",
                        "services: {db: {image: mysql, ports: [\"${PORT}:80\", \"1:2\"], env_file: gone.env}}"),
                Mode.TOLERANT,
                "compose.yaml");
        Service service = service(project, "db");
        assertThat(service.items("ports")).hasSize(2);
        assertThat(((YamlScalar) service.items("ports").get(0)).isUnresolved()).isTrue();
        assertThat(service.missingEnvFiles()).containsExactly("gone.env");
    }

    @Test
    void required_variable_is_refused_in_strict_mode_with_its_place() throws Exception {
        Map<String, String> files = Map.of("compose.yaml", "services:\n  db:\n    image: mysql:${TAG:?which}\n");
        ComposeException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                ComposeException.class, () -> load(files, Mode.STRICT, "compose.yaml"));
        assertThat(refused)
                .hasMessage("compose.yaml:3:12: services.db.image: required variable TAG is missing a value: which");
    }

    private static YamlNode environment(Project project, String key) {
        return service(project, "db").node().at("environment", key).orElseThrow();
    }

    private static Service service(Project project, String name) {
        return requireNonNull(project.services().get(name));
    }

    private static Origin origin(Project project, String service, String key) {
        return service(project, service).node().get(key).orElseThrow().origin();
    }

    private Project load(Map<String, String> files, Mode mode, String... names) throws Exception {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return new ComposeLoader(new LocalTree(folder)).load(ComposeRequest.of(mode, Map.of(), names));
    }
}
