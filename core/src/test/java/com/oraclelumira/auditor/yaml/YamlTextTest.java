package com.oraclelumira.auditor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\u0085a",
                "a:\u2028a",
                "a:\u2029a",
                "a:\ra",
                "a:\na",
                "a:\r\n",
                "\u0085",
                "a\u0085#b",
                "- a\u2028b",
                "a:\ta",
                "a\n",
                "\na",
                "\n a\nb",
                " a\nb",
                "a\n\n",
                "\n",
                "a \nb",
                "a\n#b",
                "a\n\tb",
                "- a\n- b",
                "a #b",
                "a: b",
                " a",
                "a ",
                "",
                "\uFEFFa",
                "a\u0007b",
                "\uD83D\uDE00",
                "plain"
            })
    void a_text_is_read_back_as_it_was(String text) throws Exception {
        YamlMapping written = new YamlMapping(
                Map.of("key", new YamlMapping.Entry(YamlScalar.of(text, Origin.NONE), Origin.NONE)), Origin.NONE);
        String yaml = YamlText.of(written);

        YamlNode read = YamlReader.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .get(0)
                .root();

        assertThat(read.toPlain()).as(yaml).isEqualTo(Map.of("key", text));
    }
}
