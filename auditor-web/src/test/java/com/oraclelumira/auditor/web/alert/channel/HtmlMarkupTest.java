package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlMarkupTest {

    private final Markup markup = new HtmlMarkup();

    @Test
    void signs_of_html_are_shown() {
        assertThat(markup.escape("a < b && \"c\" > d")).isEqualTo("a &lt; b &amp;&amp; &quot;c&quot; &gt; d");
    }

    @Test
    void address_ends_its_link_no_sooner_than_it_should() {
        assertThat(markup.link(markup.strong("report"), "https://a.example/?q=\"1\"&r=<2>"))
                .isEqualTo("<a href=\"https://a.example/?q=&quot;1&quot;&amp;r=&lt;2&gt;\"><b>report</b></a>");
    }
}
