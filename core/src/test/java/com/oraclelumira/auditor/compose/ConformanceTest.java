package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The loader against what the reference loader, compose-go, answers. */
class ConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    static Stream<ConformanceCase> models() {
        return ConformanceCase.models();
    }

    static Stream<ConformanceCase> refusals() {
        return ConformanceCase.agreed().filter(candidate -> !candidate.isModel());
    }

    static Stream<ConformanceCase> every_case() {
        return ConformanceCase.all().stream().filter(ConformanceCase::isApplicable);
    }

    @BeforeEach
    void file_names_can_hold_any_character() {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        assumeTrue(
                names.equals(StandardCharsets.UTF_8),
                "the locale's file names are " + names + ", the cases need UTF-8");
    }

    @ParameterizedTest
    @MethodSource("models")
    void model_equals_the_reference(ConformanceCase given) throws Exception {
        Path root = given.unpack(folder);
        Project project = given.load(root, Mode.STRICT);
        assertThat(numbered(JSON.readTree(ProjectWriter.json(project)))).isEqualTo(numbered(given.model(root)));
        Object yaml = new Yaml().load(ProjectWriter.yaml(project));
        Object wanted = new Yaml().load(given.yaml(root));
        assertThat(yaml).isEqualTo(wanted);
        Set<String> warnings = new TreeSet<>();
        project.problems().forEach(problem -> warnings.add(problem.message()));
        assertThat(warnings).isEqualTo(given.warnings(root));
    }

    /** The same number, written with or without a fraction of 0, counts as equal. */
    private static Object numbered(JsonNode node) throws IOException {
        return JSON.treeToValue(node, Object.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusal_names_what_the_reference_names(ConformanceCase given) throws Exception {
        Path root = given.unpack(folder);
        ComposeException refused = catchThrowableOfType(ComposeException.class, () -> given.load(root, Mode.STRICT));
        assertThat(refused).as("the reference says: %s", given.refusal(root)).isNotNull();
        String said = String.valueOf(refused.getMessage());
        assertThat(NamedSpots.of(given.refusal(root)))
                .as(said)
                .satisfiesAnyOf(
                        spots -> assertThat(spots).isEmpty(),
                        spots -> assertThat(spots).anyMatch(spot -> NamedSpots.isNamed(spot, said)));
    }

    @ParameterizedTest
    @MethodSource("every_case")
    void tolerant_load_ends_in_a_project_or_a_clean_refusal(ConformanceCase given) throws Exception {
        Path root = given.unpack(folder);
        try {
            Project project = given.load(root, Mode.TOLERANT);
            assertThat(ProjectWriter.json(project)).startsWith("{");
        } catch (ComposeException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
