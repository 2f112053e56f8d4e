package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefangTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil1.example",
                "evil-.example",
                "зло.рф",
                "https://10.0.0.1",
                "mailto:someone",
                "@room",
                "#room"
            })
    void name_that_a_program_would_link_is_broken(String text) {
        assertThat(Defang.of(text)).isNotEqualTo(text);
        assertThat(Defang.of(text).replace("\u200B", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx 1.27", "10.0.0.1", "10:30", "shop: 5 high", "a. Then b", "512m"})
    void text_that_links_nowhere_stays(String text) {
        assertThat(Defang.of(text)).isEqualTo(text);
    }
}
