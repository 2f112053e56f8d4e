package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {

    @ParameterizedTest
    @CsvSource({"README.md, Example", "src-docs/embedding.md, Example", "src-docs/embedding.md, LoaderExample"})
    void its_example_is_the_code_that_the_consumer_project_runs(String page, String example) throws IOException {
        String shown = Files.readString(Path.of("..", page));
        String code = Files.readString(Path.of("src/it/consumer/src/main/java/example", example + ".java"));
        String run = between(code, "Exception {\n", "    }\n}").stripTrailing().stripIndent();
        assertThat(shown).contains("```java\n" + run + "\n```");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.lastIndexOf(end));
    }
}
