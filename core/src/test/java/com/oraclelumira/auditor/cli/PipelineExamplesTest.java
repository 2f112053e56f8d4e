package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlReader;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipelines that the documentation offers are YAML, and the commands in them run. */
class PipelineExamplesTest {

    private static final String COMMAND = "java -jar lumira-audit.jar ";
    private static final Path STACK =
            Path.of("../src-docs/lumira").toAbsolutePath().normalize();

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void each_command_of_an_example_writes_its_report(String example) throws Exception {
        Path file = Path.of("../src-docs/ci", example);
        List<String> commands = new ArrayList<>();
        YamlReader.read(example, Files.readAllBytes(file))
                .forEach(document -> texts(document.root())
                        .filter(text -> text.startsWith(COMMAND))
                        .forEach(commands::add));
        assertThat(commands).hasSize(2);

        for (String command : commands) {
            Path report = temp.resolve("report");
            Cli run = Cli.run(here(command.substring(COMMAND.length()), report));
            // 1: the reference stack has findings; 2: no engine was given a chance to answer
            assertThat(run.status()).as(run.err()).isEqualTo(command.contains(" lint ") ? 1 : 2);
            assertThat(report).isNotEmptyFile();
        }
    }

    /** The command with the reference stack in the place of the user's own, and no engine behind it. */
    private String[] here(String command, Path report) throws Exception {
        Path waivers = Files.writeString(temp.resolve("waivers.yaml"), "waivers: []\n");
        String plain = command.replace(
                        "infrastructure/docker-compose.yml",
                        STACK.resolve("infrastructure/docker-compose.yml").toString())
                .replace("lumira-waivers.yaml", waivers.toString())
                .replace("--git . ", "--host unix://" + temp.resolve("no.sock") + " ")
                .replaceAll("-o \\S+", "-o " + report)
                .replace("--fail-on high", "--fail-on low");
        return Arrays.stream(plain.split(" ", -1)).toArray(String[]::new);
    }

    private static Stream<String> texts(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().values().stream().flatMap(entry -> texts(entry.value()));
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().flatMap(PipelineExamplesTest::texts);
        }
        return node instanceof YamlScalar scalar ? Stream.of(String.valueOf(scalar.value())) : Stream.empty();
    }
}
