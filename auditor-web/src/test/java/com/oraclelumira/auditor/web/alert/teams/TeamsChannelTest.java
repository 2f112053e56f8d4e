package com.oraclelumira.auditor.web.alert.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.ChannelContract;
import com.oraclelumira.auditor.web.alert.channel.FakeReceiver;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.message.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamsChannelTest extends ChannelContract {

    @Override
    protected Channel channel() {
        return new TeamsChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("url", "https://prod-1.westeurope.logic.azure.com/workflows/1/triggers/manual?sig=" + SECRET);
    }

    @Override
    protected void fits(String body) {
        atMost(12_000, Measure.BYTES, body);
    }

    @Test
    void sends_an_adaptive_card() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(202, ""));
        assertThat(send(Messages.firing(2))).isEqualTo(Outcome.delivered());
        JsonNode card = Json.read(last().body()).path("attachments").path(0).path("content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("body").path(0).path("color").asText()).isEqualTo("Attention");
        assertThat(card.path("actions").path(0).path("url").asText()).isEqualTo(Messages.REPORT);
        assertThat(last().uri().getQuery()).isEqualTo("sig=" + SECRET);
    }

    @Test
    void reads_the_error_that_teams_hides_in_a_success() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(
                200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("HTTP status 429"));
        receiver.answer(asked -> new FakeReceiver.Answer(200, "returned HTTP error 413 with ContextId tcid=0"));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.refused("HTTP status 413"));
    }
}
