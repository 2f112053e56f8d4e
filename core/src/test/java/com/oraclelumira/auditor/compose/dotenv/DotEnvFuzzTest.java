package com.oraclelumira.auditor.compose.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text is read as a file of variables, in both formats, and no error shows a value. */
class DotEnvFuzzTest {

    private static final String SECRET = "hunter2-Zq9";

    private static final VariableLookup PROCESS =
            VariableLookup.of(Map.of("A", "1", "EMPTY", "", "DB_PASSWORD", SECRET), "process");

    @FuzzTest(maxDuration = "30s")
    void every_text_is_read_and_no_error_shows_a_value(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
        for (EnvFileFormat format : EnvFileFormat.values()) {
            EnvFile file = format.parse(text, ".env", PROCESS);
            assertThat(file.entries().values()).allMatch(entry -> entry.line() >= 1 && entry.line() <= lines);
            assertThat(file.notes()).allSatisfy(note -> {
                assertThat(note.line()).isBetween(1, lines);
                assertThat(note.message()).isNotBlank();
                // what the file itself says may be shown, and so may its own words about a missing variable
                assertThat(note.kind() == EnvFile.Note.Kind.ERROR
                                && !text.contains(SECRET)
                                && note.message().contains(SECRET))
                        .isFalse();
            });
        }
    }
}
