package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.ComposeRequest.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code config} prints of a given project is a project that prints the same. */
class FixedPointTest {

    /** Cases whose printed model means something else, by the reference's own rules. */
    private static final Map<String, String> NO_FIXED_POINTS = Map.of(
            "515-bytes-minus-one", "sizes are printed as texts, and as a text -1 is no size",
            "555-no-path-resolution", "its relative paths are resolved when they are loaded without its option");

    @TempDir
    private Path folder;

    static Stream<ConformanceCase> models() {
        return ConformanceCase.models().filter(given -> !NO_FIXED_POINTS.containsKey(given.name()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void printed_model_loads_to_the_same_model(ConformanceCase given) throws Exception {
        Path root = given.unpack(folder);
        Project first = given.load(root, Mode.STRICT);
        String yaml = ProjectWriter.yaml(first);
        Project second = printed(root, "printed.yaml", yaml);
        assertThat(ProjectWriter.yaml(second)).isEqualTo(yaml);
        assertThat(ProjectWriter.json(second)).isEqualTo(ProjectWriter.json(first));
    }

    /** As it stands: variables are replaced, files are read into it and names are complete. */
    private static Project printed(Path root, String name, String text) throws ComposeException, IOException {
        Files.writeString(root.resolve(name), text);
        return new ComposeLoader(new LocalTree(root))
                .load(new ComposeRequest(
                        List.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of("*"),
                        List.of(),
                        Map.of("HOME", "/home/u"),
                        Optional.empty(),
                        Mode.STRICT,
                        Set.of(Step.INTERPOLATE, Step.RESOLVE_ENVIRONMENT)));
    }
}
