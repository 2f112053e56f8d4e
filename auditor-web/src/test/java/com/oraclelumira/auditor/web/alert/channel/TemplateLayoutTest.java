package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.alert.message.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLayoutTest {

    private static final Path GUIDE = Path.of("../src-docs/alerts.md");
    private static final Markup PLAIN = new PlainMarkup();

    @Test
    void template_of_the_guide_tells_five_findings_and_counts_the_rest() throws IOException {
        String guide = Files.readString(GUIDE);
        String begin = "```mustache\n";
        int from = guide.indexOf(begin) + begin.length();
        Layout layout = TemplateLayout.of(guide.substring(from, guide.indexOf("```", from)));

        assertThat(layout.body(Messages.firing(7), PLAIN))
                .startsWith("high title0")
                .contains("title0", "text4 is wrong", "2 more")
                .doesNotContain("title5");
        assertThat(layout.body(Messages.firing(1), PLAIN)).doesNotContain("more");
    }

    @Test
    void values_are_those_of_each_finding_in_the_words_of_the_message() {
        Layout layout =
                TemplateLayout.of("{{#findings}}{{severity}}/{{status}}/{{service}}/{{property}}/{{rule}}/{{class}}/"
                        + "{{place}}/{{age}};{{/findings}}");

        assertThat(layout.body(Messages.firing(1), PLAIN))
                .isEqualTo("high/new/web/mem_limit/SEC-LIMIT/changed/compose:12/1 h;");
        assertThat(layout.body(Messages.french(), PLAIN)).startsWith("élevée/nouveau/web/");
    }

    @Test
    void finding_can_be_asked_how_it_stands() {
        Layout layout = TemplateLayout.of(
                "{{#findings}}{{#resolved}}gone {{/resolved}}{{^resolved}}there {{/resolved}}{{/findings}}");

        assertThat(layout.body(Messages.firing(1), PLAIN)).isEqualTo("there");
        assertThat(layout.body(Messages.resolved(), PLAIN)).isEqualTo("gone gone");
    }

    @Test
    void what_there_is_not_is_empty_and_left_out_by_a_section() {
        Layout layout = TemplateLayout.of(
                "{{#severity}}grave{{/severity}}{{#more}}{{more}} more{{/more}}{{#findings}}{{/findings}}");

        assertThat(layout.body(Messages.resolved(), PLAIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{text}}",
                "{{{text}}}",
                "{{&text}}",
                "{{#strong}}{{{text}}}{{/strong}}",
                "{{=<% %>=}}<%& text %>"
            })
    void no_finding_text_means_anything_however_the_template_asks_for_it(String asked) {
        String section = asked.startsWith("{{=")
                ? "{{#findings}}" + asked + "<%/findings%>"
                : "{{#findings}}" + asked + "{{/findings}}";
        Layout layout = TemplateLayout.of(section);
        Item item = Messages.item("f", Item.Status.NEW, "t", "**@all** [x](https://evil.example) {{headline}}");

        assertThat(layout.body(Messages.firing(List.of(item)), new MarkdownMarkup()))
                .doesNotContain("[x](", "**@all**", "https://evil")
                .contains("headline")
                .doesNotContain("shop is not");
    }

    @Test
    void own_text_is_stressed_and_linked_as_the_channel_does() {
        Layout layout = TemplateLayout.of("{{#findings}}{{#strong}}{{severity}}{{/strong}} {{link}}{{/findings}}");

        assertThat(layout.body(Messages.firing(1), new MarkdownMarkup()))
                .isEqualTo("**high** [title0](" + Messages.REPORT + "/findings/f0)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{titel}};there is no {{titel}}",
                "{{#findings}}{{^gone}}{{/gone}}{{/findings}};there is no {{gone}}",
                "{{#findings}}{{title}};not a Mustache template",
                "{{>other}};it includes other",
                "{{/findings}};not a Mustache template"
            })
    void mistake_is_told(String template, String told) {
        assertThatThrownBy(() -> TemplateLayout.of(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void wrong_name_tells_the_right_ones() {
        assertThatThrownBy(() -> TemplateLayout.of("{{titel}}"))
                .hasMessageContaining("there are accepted, age, class,");
    }

    @Test
    void text_of_its_own_leaves_room_for_findings() {
        assertThatThrownBy(() -> TemplateLayout.of("x".repeat(1001)))
                .hasMessageContaining("1001 characters", "at most 1000");
        assertThat(TemplateLayout.of("x".repeat(1000)).body(Messages.firing(1), PLAIN))
                .hasSize(1000);
    }

    @Test
    void guide_names_every_value() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(TemplateLayout.values()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
}
