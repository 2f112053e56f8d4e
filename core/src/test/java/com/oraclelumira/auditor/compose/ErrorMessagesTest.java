package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What a user reads about each kind of mistake. */
class ErrorMessagesTest {

    private static final String SECRET = "hunter2-Zq9";

    /** A row of {@code errors.yaml}. */
    record Mistake(Map<String, Object> row) {

        List<String> texts(String key) {
            return row.get(key) instanceof List<?> list
                    ? list.stream().map(Object::toString).toList()
                    : List.of();
        }

        MemoryTree files() {
            MemoryTree tree = new MemoryTree();
            ((Map<?, ?>) requireNonNull(row.get("files")))
                    .forEach((name, text) -> tree.with(name.toString(), text.toString()));
            return tree;
        }

        @Override
        public String toString() {
            return String.valueOf(row.get("name")).replace(' ', '_');
        }
    }

    static Stream<Mistake> mistakes() throws IOException {
        try (InputStream table = requireNonNull(ErrorMessagesTest.class.getResourceAsStream("errors.yaml"))) {
            List<Map<String, Object>> rows = new Yaml().load(table);
            return rows.stream().map(Mistake::new);
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void all_that_is_wrong_is_said_word_for_word(Mistake mistake) {
        String[] load = mistake.texts("load").toArray(new String[0]);
        ComposeRequest request = ComposeRequest.of(
                Mode.STRICT, Map.of("DB_PASSWORD", SECRET), load.length == 0 ? new String[] {"compose.yaml"} : load);
        ComposeException refused = catchThrowableOfType(
                ComposeException.class, () -> mistake.files().load(request));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).extracting(Problem::toString).containsExactlyElementsOf(mistake.texts("said"));
        assertThat(refused).hasMessage(String.join("\n", mistake.texts("said")));
    }
}
