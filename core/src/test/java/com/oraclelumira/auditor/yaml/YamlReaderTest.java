package com.oraclelumira.auditor.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource({
        "yes, yes, String",
        "true, true, Boolean",
        "0440, 288, Long",
        "0o17, 15, Long",
        "0b101, 5, Long",
        "1_000, 1000, Long",
        "08, 8.0, Double",
        "22:22, 22:22, String",
        "1.10, 1.1, Double",
        "18446744073709551615, 18446744073709551615, BigInteger",
        "2024-02-29, 2024-02-29, String",
    })
    void plain_scalar_means_what_it_means_to_compose(String text, String value, String type) throws Exception {
        Object read = requireNonNull(read(text).toPlain());
        assertThat(read).hasToString(value);
        assertThat(read.getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void keys_beside_a_merge_key_win_and_the_first_merged_mapping_wins_over_the_next() throws Exception {
        assertThat(read("x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {c: 3, <<: [*x, *y]}")
                        .toPlain())
                .isEqualTo(Map.of(
                        "x", Map.of("a", 1L, "b", 1L),
                        "y", Map.of("b", 2L, "c", 2L),
                        "z", Map.of("a", 1L, "b", 1L, "c", 3L)));
    }

    @Test
    void all_problems_of_a_file_are_reported_with_their_places() {
        assertThatThrownBy(() -> read("a: 1\na: 2\n3: x\n"))
                .isInstanceOf(YamlException.class)
                .hasMessage("f.yaml:2:1: yaml: the key 'a' is already defined in line 1\n"
                        + "f.yaml:3:1: yaml: a key must be a string, got the integer 3; put it in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: 'x", "\ta: 1", "a: &a [*a]", "*b", "a: \u0000", "a: b: c", "? [x]\n: y"})
    void broken_text_is_a_clean_refusal(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(YamlException.class).hasMessageContaining("f.yaml:");
    }

    @Test
    void alias_bomb_and_deep_nesting_end_soon() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(String.join(",", Collections.nCopies(10, alias)))
                    .append("]\n");
        }
        assertThatThrownBy(() -> read(bomb.toString())).hasMessageContaining("excessive aliasing");
        assertThatThrownBy(() -> read("[".repeat(20_000))).isInstanceOf(YamlException.class);
    }

    @Property
    void any_text_survives_being_written_and_read(@ForAll @StringLength(max = 20) String text) throws Exception {
        YamlNode node = YamlMapping.empty(Origin.NONE).with("key", YamlScalar.of(text, Origin.NONE));
        if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800)) {
            assertThat(read(YamlText.of(node)).toPlain()).isEqualTo(Map.of("key", text));
        }
    }

    private static YamlNode read(String text) throws YamlException {
        return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8))
                .get(0)
                .root();
    }
}
