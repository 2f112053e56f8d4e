package com.oraclelumira.auditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() throws IOException {
        Properties english = properties("words.properties");
        Properties french = properties("words_fr.properties");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(Stream.of(english, french).flatMap(words -> words.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void every_word_a_report_can_need_is_there() {
        Words words = Words.in(Locale.FRENCH);
        Stream<String> keys = Stream.of(
                        Arrays.stream(Severity.values()).map(value -> "severity." + value.id()),
                        Arrays.stream(DriftClass.values()).map(value -> "class." + value.id()),
                        Arrays.stream(Outcome.values()).map(value -> "outcome." + value.id() + ".means"),
                        Arrays.stream(SubjectType.values()).map(value -> "subject." + value.id()),
                        Arrays.stream(Problem.Level.values()).map(value -> "level." + value.name()),
                        Arrays.stream(Provenance.Kind.values()).map(value -> "provenance." + value.name()))
                .flatMap(more -> more);

        assertThat(keys).allSatisfy(key -> assertThat(words.text(key)).isNotBlank());
    }

    @Test
    void property_is_said_in_words_with_the_name_it_carries() {
        Words words = Words.in(Locale.ENGLISH);

        assertThat(words.property(PropertyPath.of("mem_limit"))).isEqualTo("memory limit");
        assertThat(words.property(PropertyPath.of("environment", "DOLI_PROD")))
                .isEqualTo("environment variable DOLI_PROD");
        assertThat(words.property(PropertyPath.of("volumes", "/var/www/html", "read_only")))
                .isEqualTo("whether /var/www/html is mounted read-only");
        assertThat(words.property(PropertyPath.of("labels", "traefik.http.routers.crm.rule")))
                .isEqualTo("label traefik.http.routers.crm.rule");
    }

    @Test
    void property_without_words_shows_its_key() {
        assertThat(Words.in(Locale.ENGLISH).property(PropertyPath.of("x_new", "thing")))
                .isEqualTo("x_new.thing");
    }

    @Test
    void zero_is_singular_in_french_and_plural_in_english() {
        assertThat(Words.in(Locale.FRENCH).count("severity.critical", 0)).isEqualTo("0 critique");
        assertThat(Words.in(Locale.ENGLISH).count("services", 0)).isEqualTo("0 services");
    }

    @Test
    void other_languages_read_english() {
        assertThat(Words.in(Locale.GERMAN).language()).isEqualTo("en");
        assertThat(Words.in(Locale.CANADA_FRENCH).language()).isEqualTo("fr");
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
