package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownMarkupTest {

    /** What Mattermost's own marked takes the backslash from (lib/marked.js, escape of its GFM grammar). */
    private static final Pattern SHOWN = Pattern.compile("\\\\[^\\\\`*{}\\[\\]()#+\\-.!_>~|]");

    private final Markup markup = new MarkdownMarkup();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lumira-demo: 5 high",
                "a < b && c > d",
                "$HOME is ${HOME}",
                "now :smile: and 10:30",
                "{\"a\": [1]}"
            })
    void leaves_no_backslash_that_people_would_see(String plain) {
        assertThat(markup.escape(plain)).doesNotContainPattern(SHOWN);
    }

    @Test
    void colon_of_a_sentence_stays_as_it_is() {
        assertThat(markup.escape("lumira: 5 high")).isEqualTo("lumira: 5 high");
    }

    @Test
    void what_no_backslash_helps_against_is_parted() {
        assertThat(markup.escape(":smile: <b> $x$ &lt;")).doesNotContain(":smile:", "<b", "$x", "&lt");
    }
}
