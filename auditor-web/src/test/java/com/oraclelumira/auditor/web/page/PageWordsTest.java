package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() throws IOException {
        Properties english = properties("words.properties");
        Properties french = properties("words_fr.properties");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(Stream.of(english, french).flatMap(words -> words.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Shell.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
