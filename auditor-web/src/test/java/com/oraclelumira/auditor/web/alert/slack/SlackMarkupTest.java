package com.oraclelumira.auditor.web.alert.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlackMarkupTest {

    static final Pattern ACTIVE =
            Pattern.compile("<[!@#]|<https?://evil|https?://evil|@\\w|<script|\\*loud\\*|`code`|_soft_|~gone~");

    private final SlackMarkup markup = new SlackMarkup();

    @Test
    void turns_the_three_signs_of_slack_into_entities() {
        assertThat(markup.escape("a < b && c > d")).isEqualTo("a &lt; b &amp;&amp; c &gt; d");
    }

    @Test
    void keeps_what_is_written_readable() {
        assertThat(markup.escape("mem_limit is 512m").replace("\u200B", "")).isEqualTo("mem_limit is 512m");
    }

    @Test
    void lets_no_address_end_a_link_early() {
        assertThat(markup.link("report", "https://a.example/?q=1|2>&x"))
                .isEqualTo("<https://a.example/?q=1%7C2%3E&amp;x|report>");
    }
}
