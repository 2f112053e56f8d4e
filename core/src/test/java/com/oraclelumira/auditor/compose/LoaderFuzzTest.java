package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any bytes end in a project or in explained problems. In a plain build only the inputs beside the other resources are
 * tried; {@code mvn -Pfuzz} makes new ones.
 *
 * <p>An input is the text of {@code compose.yaml}; lines {@code #### NAME} begin further files, such as {@code .env}.
 */
class LoaderFuzzTest {

    private static final String SECRET = "hunter2:Zq9/w0rd";

    private static final Pattern NEXT_FILE = Pattern.compile("(?m)^#### ([\\w./-]{1,40})\n");

    // reads the schema, or the first input alone would take as long as one that never ends
    static {
        try {
            load(new MemoryTree().with("compose.yaml", "services: {a: {image: x, ports: ['80']}}"), Mode.STRICT);
        } catch (ComposeException e) {
            throw new IllegalStateException(e);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void every_input_ends_in_a_project_or_in_explained_problems(byte[] input) {
        MemoryTree tree = files(input);
        for (Mode mode : Mode.values()) {
            try {
                Project project = load(tree, mode);
                assertThat(ProjectWriter.json(project)).endsWith("}\n");
                assertThat(ProjectWriter.yaml(project)).isNotEmpty();
                project.problems().forEach(problem -> isExplained(problem, input));
            } catch (ComposeException e) {
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> isExplained(problem, input));
            }
        }
    }

    private static Project load(MemoryTree tree, Mode mode) throws ComposeException {
        return tree.load(new ComposeRequest(
                List.of("compose.yaml"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("p"),
                List.of(),
                Map.of("A", "1", "EMPTY", "", "HOME", "/home/u", "DB_PASSWORD", SECRET),
                Optional.empty(),
                mode,
                Set.of()));
    }

    private static MemoryTree files(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        MemoryTree tree = new MemoryTree();
        Matcher next = NEXT_FILE.matcher(text);
        String name = "compose.yaml";
        int from = 0;
        while (next.find()) {
            tree.with(name, text.substring(from, next.start()).getBytes(StandardCharsets.ISO_8859_1));
            name = next.group(1);
            from = next.end();
        }
        return tree.with(name, text.substring(from).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void isExplained(Problem problem, byte[] input) {
        assertThat(problem.where()).isNotEmpty();
        assertThat(problem.message()).isNotBlank();
        String text = new String(input, StandardCharsets.ISO_8859_1);
        for (String part : SECRET.split("[:/]", -1)) {
            // what the files themselves say may be shown
            assertThat(!text.contains(part) && problem.toString().contains(part))
                    .isFalse();
        }
    }
}
