package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.Actor;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertDeskTest {

    private static final Actor ADA = new Actor("ada", Optional.empty(), "10.0.0.1");

    private final Simulation time = new Simulation("prod");

    @Test
    void receiver_that_takes_its_messages_has_its_last_delivery_and_no_trouble() {
        time.receiver("ops");
        drift();
        time.pass(Duration.ofMinutes(1));

        ReceiverStanding ops = time.desk().standings().get(0);

        assertThat(ops.delivered()).contains(Simulation.MIDNIGHT);
        assertThat(ops.trouble()).isEmpty();
        assertThat(ops.waiting() + ops.dead()).isZero();
    }

    @Test
    void receiver_that_does_not_answer_fails_since_its_first_message_with_the_reason() {
        time.receiver("ops").down(true);
        drift();
        time.pass(Duration.ofMinutes(1));

        ReceiverStanding ops = time.desk().standings().get(0);

        assertThat(ops.waiting()).isEqualTo(1);
        assertThat(ops.delivered()).isEmpty();
        assertThat(ops.trouble()).contains(new ReceiverStanding.Trouble(Simulation.MIDNIGHT, "HTTP status 503"));
    }

    @Test
    void dead_message_is_tried_again_once_and_noted() {
        time.receiver("ops").next(Outcome.refused("HTTP status 400"));
        drift();
        time.pass(Duration.ofMinutes(1));
        AlertDesk desk = time.desk();
        OutboxEntry dead = desk.dead().get(0);
        assertThat(desk.standings().get(0).dead()).isEqualTo(1);

        assertThat(desk.tryAgain(ADA, dead.id())).isTrue();
        assertThat(desk.tryAgain(ADA, dead.id())).isFalse();
        time.pass(Duration.ofMinutes(1));

        assertThat(desk.dead()).isEmpty();
        assertThat(time.headlines()).containsExactly(dead.message().headline());
        assertThat(time.actions)
                .extracting(Action::kind, Action::object, Action::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Action.Kind.ALERT_RETRIED, "ops", dead.message().headline()));
    }

    @Test
    void test_goes_out_at_once_past_the_outbox_and_its_outcome_comes_back() {
        Chat ops = time.receiver("ops");
        AlertDesk desk = time.desk();
        Receiver receiver = desk.receivers().named("ops").orElseThrow();

        assertThat(desk.test(ADA, receiver)).isInstanceOf(Outcome.Delivered.class);
        assertThat(time.headlines()).containsExactly("Lumira Drift Auditor: this is a test, all is well");
        ops.next(Outcome.refused("HTTP status 404"));
        assertThat(desk.test(ADA, receiver)).isEqualTo(Outcome.refused("HTTP status 404"));
        ops.down(true);
        assertThat(desk.test(ADA, receiver)).isInstanceOf(Outcome.Later.class);
        assertThat(desk.messages(Optional.empty(), 10)).isEmpty();
        assertThat(time.actions).extracting(Action::kind).containsOnly(Action.Kind.RECEIVER_TESTED);
    }

    @Test
    void silence_is_made_by_whoever_asks_holds_back_and_ends_when_somebody_wants() throws Exception {
        time.receiver("ops");
        AlertDesk desk = time.desk();
        Silence silence = desk.silence(ADA, new SilenceWish("target=prod", "we move", "", "PT1H", ""));
        assertThat(desk.silences()).containsExactly(silence);
        assertThat(silence.author()).isEqualTo("ada");
        drift();
        time.pass(Duration.ofMinutes(5));
        assertThat(time.headlines()).isEmpty();

        assertThat(desk.endSilence(ADA, silence.id())).isTrue();
        assertThat(desk.endSilence(ADA, silence.id())).isFalse();
        time.pass(Duration.ofMinutes(1));

        assertThat(time.headlines()).hasSize(1);
        assertThat(time.actions)
                .extracting(Action::kind)
                .containsExactly(Action.Kind.SILENCE_MADE, Action.Kind.SILENCE_ENDED);
    }

    @Test
    void preview_shows_a_headline_five_findings_the_count_of_the_rest_and_what_is_held_back() {
        time.receiver("ops");
        AlertDesk desk = time.desk();

        Preview preview = desk.preview(desk.receivers().named("ops").orElseThrow());

        assertThat(preview.headline()).isEqualTo("shop: 1 critical, 2 high, 2 medium, 1 low");
        assertThat(preview.text().lines())
                .hasSize(6)
                .anyMatch(line -> line.contains("privileged is true on the host, false in git (compose.yaml:11)"))
                .last()
                .isEqualTo("and 1 more");
        assertThat(preview.facts()).contains("2 waived", "1 silenced");
        assertThat(preview.links()).isNotEmpty();
        assertThat(desk.messages(Optional.empty(), 10)).isEmpty();
    }

    private void drift() {
        time.targets.drift("prod", "db", "privileged", Severity.CRITICAL, "git", "live");
        time.targets.audit("prod");
    }
}
