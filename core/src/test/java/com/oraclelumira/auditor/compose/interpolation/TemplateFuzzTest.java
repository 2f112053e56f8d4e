package com.oraclelumira.auditor.compose.interpolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text is expanded within bounds, or refused without showing a value. */
class TemplateFuzzTest {

    private static final String SECRET = "hunter2-Zq9";

    private static final VariableLookup VARIABLES =
            VariableLookup.of(Map.of("A", "1", "B", "$A${A}", "EMPTY", "", "DB_PASSWORD", SECRET), "process");

    @FuzzTest(maxDuration = "30s")
    void every_text_is_expanded_or_refused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            Expansion expansion = Template.expand(text, VARIABLES);
            assertThat(expansion.text().length()).isLessThanOrEqualTo(Replaced.MAX_LENGTH);
            expansion
                    .partial()
                    .ifPresent(partial ->
                            assertThat(partial.admits(expansion.text())).isTrue());
        } catch (InvalidTemplateException e) {
            assertThat(!text.contains(SECRET) && String.valueOf(e.getMessage()).contains(SECRET))
                    .isFalse();
        }
    }
}
