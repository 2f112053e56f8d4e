package com.oraclelumira.auditor.web.alert.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.ChannelContract;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlackChannelTest extends ChannelContract {

    @Override
    protected Channel channel() {
        return new SlackChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://hooks.slack.com/services/T0/B0/" + SECRET);
    }

    @Override
    protected void fits(String body) {
        atMost(
                3000,
                Measure.CODE_POINTS,
                Json.read(body).at("/attachments/0/blocks/0/text/text").asText());
        atMost(40_000, Measure.CODE_POINTS, body);
    }

    /** Slack knows neither Markdown's links nor its spoilers; its own signs must not touch a word. */
    @Override
    protected Pattern active() {
        return SlackMarkupTest.ACTIVE;
    }

    @Test
    void shows_colour_buttons_and_text_that_slack_leaves_alone() throws Exception {
        send(Messages.firing(2));
        JsonNode attachment = Json.read(last().body()).path("attachments").path(0);
        assertThat(attachment.path("color").asText()).isEqualTo("#C62828");
        assertThat(attachment
                        .path("blocks")
                        .path(0)
                        .path("text")
                        .path("verbatim")
                        .asBoolean())
                .isTrue();
        assertThat(attachment.findValuesAsText("url")).contains(Messages.REPORT);
    }

    @Test
    void wants_a_url_or_a_bot() {
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("token", SECRET),
                Map.of("url", "https://a.example/", "token", SECRET, "channel", "c"))) {
            assertRefused(wrong);
        }
    }
}
