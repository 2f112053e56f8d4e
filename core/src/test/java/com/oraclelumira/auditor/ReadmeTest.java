package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void its_example_is_the_code_that_the_consumer_project_runs() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String example = Files.readString(Path.of("src/it/consumer/src/main/java/example/Example.java"));
        String shown = between(readme, "```java\n", "```");
        String run = between(example, "InterruptedException {\n", "    }\n}");
        assertThat(run.stripTrailing().stripIndent()).isEqualTo(shown.strip());
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
