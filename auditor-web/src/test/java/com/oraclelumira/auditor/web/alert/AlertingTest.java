package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.message.Item;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertingTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofMinutes(6);

    private final Simulation time = new Simulation("prod");
    private final SimulatedTargets targets = time.targets;

    @Test
    void critical_finding_is_told_at_once_and_another_one_once_it_has_lasted() {
        time.receiver("ops");

        drift("db", "privileged", Severity.CRITICAL);
        time.pass(Duration.ofSeconds(10));
        assertThat(time.headlines()).hasSize(1);

        drift("db", "mem_limit", Severity.HIGH);
        time.pass(Duration.ofSeconds(55));
        assertThat(time.headlines()).hasSize(1);
        time.pass(INTERVAL);
        assertThat(time.headlines()).last().isEqualTo("prod: 1 more finding, now 1 critical, 1 high");
    }

    @Test
    void second_audit_that_sees_a_finding_shortens_its_wait() {
        time.receiver("ops");
        drift("db", "mem_limit", Severity.HIGH);
        time.pass(Duration.ofSeconds(10));
        targets.audit("prod");

        time.pass(Duration.ofSeconds(45));

        assertThat(time.headlines()).hasSize(1);
    }

    @Test
    void finding_that_is_gone_before_it_was_told_is_not_told_at_all() {
        time.receiver("ops");
        String finding = drift("db", "mem_limit", Severity.HIGH);
        time.pass(Duration.ofSeconds(30));
        fix(finding);

        time.pass(Duration.ofHours(2));

        assertThat(time.headlines()).isEmpty();
    }

    @Test
    void what_another_kind_of_channel_called_its_first_message_means_nothing_to_this_one() {
        Chat ops = time.receiver("ops");
        drift("db", "privileged", Severity.CRITICAL);
        time.pass(SOON);
        drift("web", "privileged", Severity.CRITICAL);
        time.pass(INTERVAL);
        ops.becomes("pager");
        drift("queue", "privileged", Severity.CRITICAL);
        time.pass(INTERVAL);

        assertThat(time.parcels())
                .extracting(parcel -> parcel.first().isPresent())
                .containsExactly(false, true, false);
    }

    @Test
    void outage_of_a_channel_that_outlasts_a_finding_leaves_nothing_to_tell() {
        Chat ops = time.receiver("ops");
        ops.down(true);
        String finding = drift("db", "privileged", Severity.CRITICAL);
        time.pass(Duration.ofMinutes(20));
        fix(finding);
        time.pass(INTERVAL);
        ops.down(false);

        time.pass(Duration.ofHours(1));

        assertThat(time.headlines()).isEmpty();
        assertThat(time.outbox.waiting("ops")).isEmpty();
    }

    @Test
    void finding_that_gets_graver_is_told_again_and_one_that_stays_is_not() {
        time.receiver("ops");
        drift("db", "mem_limit", Severity.LOW);
        time.pass(INTERVAL);
        drift("db", "mem_limit", Severity.CRITICAL);
        time.pass(Duration.ofSeconds(10));

        assertThat(time.headlines()).hasSize(2);
        time.pass(Duration.ofHours(1));
        assertThat(time.headlines()).hasSize(2);
    }

    @Test
    void what_stays_is_told_again_after_a_day_and_after_four_hours_where_it_is_critical() {
        time.receiver("ops");
        drift("db", "mem_limit", Severity.HIGH);
        time.pass(Duration.ofHours(23));
        assertThat(time.headlines()).hasSize(1);
        time.pass(Duration.ofHours(2));
        assertThat(time.headlines()).hasSize(2).last().isEqualTo("prod: still open after 1 d: 1 high");

        drift("db", "privileged", Severity.CRITICAL);
        time.pass(Duration.ofHours(9));
        assertThat(time.headlines()).hasSize(5);
    }

    @Test
    void refused_message_is_kept_and_what_it_told_is_never_said_to_be_gone() {
        Chat ops = time.receiver("ops");
        ops.next(Outcome.refused("HTTP status 404"));
        String finding = drift("db", "mem_limit", Severity.HIGH);
        time.pass(SOON);
        fix(finding);
        time.pass(Duration.ofHours(1));

        assertThat(time.headlines()).isEmpty();
        assertThat(time.outbox.latest(Optional.of(OutboxEntry.State.DEAD), 10))
                .extracting(OutboxEntry::trouble)
                .containsExactly("HTTP status 404");
    }

    @Test
    void refused_message_can_be_tried_again() {
        Chat ops = time.receiver("ops");
        ops.next(Outcome.refused("HTTP status 404"));
        drift("db", "mem_limit", Severity.HIGH);
        time.pass(Duration.ofMinutes(30));
        assertThat(time.headlines()).isEmpty();

        time.outbox.latest(Optional.empty(), 1).forEach(dead -> time.outbox.tryAgain(dead.id(), time.now()));
        time.pass(Duration.ofMinutes(1));

        assertThat(time.headlines()).hasSize(1);
        assertThat(time.outbox.latest(Optional.of(OutboxEntry.State.DEAD), 10)).isEmpty();
    }

    @Test
    void receiver_that_wants_to_be_asked_later_is_asked_then() {
        Chat ops = time.receiver("ops");
        ops.next(Outcome.later("HTTP status 429", Duration.ofMinutes(3)));
        drift("db", "privileged", Severity.CRITICAL);

        time.pass(Duration.ofSeconds(175));
        assertThat(time.headlines()).isEmpty();
        time.pass(Duration.ofSeconds(15));
        assertThat(time.headlines()).hasSize(1);
        assertThat(time.delivery().failures()).containsEntry("ops", 1L);
    }

    @Test
    void message_nobody_takes_within_a_day_is_given_up() {
        Chat ops = time.receiver("ops");
        ops.down(true);
        drift("db", "mem_limit", Severity.HIGH);

        time.pass(Duration.ofHours(26));

        assertThat(time.outbox.latest(Optional.of(OutboxEntry.State.DEAD), 10))
                .extracting(OutboxEntry::trouble)
                .containsExactly("HTTP status 503, given up after 24 h");
    }

    @Test
    void end_of_the_process_after_a_message_was_made_loses_it_not() {
        time.receiver("ops");
        drift("db", "privileged", Severity.CRITICAL);
        time.lookAlone();
        time.restart();

        time.pass(SOON);

        assertThat(time.headlines()).hasSize(1);
    }

    @Test
    void end_of_the_process_amid_sending_repeats_the_same_message_under_the_same_name() {
        Chat ops = time.receiver("ops");
        ops.killing(true);
        drift("db", "privileged", Severity.CRITICAL);
        assertThatThrownBy(() -> time.pass(SOON)).isInstanceOf(Chat.Killed.class);
        ops.killing(false);
        time.restart();
        drift("web", "privileged", Severity.CRITICAL);

        time.pass(Duration.ofMinutes(5));

        List<Parcel> parcels = time.parcels();
        assertThat(parcels).hasSize(3);
        assertThat(parcels.get(1).id()).isEqualTo(parcels.get(0).id());
        assertThat(parcels.get(1).message()).isEqualTo(parcels.get(0).message());
        assertThat(parcels.get(2).message().headline()).isEqualTo("prod: 1 more finding, now 2 critical");
    }

    @Test
    void connection_that_breaks_off_repeats_the_same_message_under_the_same_name() {
        Chat ops = time.receiver("ops");
        ops.breaking(true);
        drift("db", "privileged", Severity.CRITICAL);
        time.pass(Duration.ofSeconds(5));
        ops.breaking(false);

        time.pass(SOON);

        assertThat(time.parcels()).hasSize(2).extracting(Parcel::id).containsOnly("m1");
    }

    @Test
    void two_auditors_on_one_outbox_tell_it_once() {
        time.receiver("ops");
        drift("db", "privileged", Severity.CRITICAL);
        time.lookAlone();
        time.restart();
        time.lookAlone();

        assertThat(time.outbox.waiting("ops")).hasSize(1);
        time.pass(SOON);
        assertThat(time.headlines()).hasSize(1);
    }

    @Test
    void nothing_is_sent_while_a_deploy_is_under_way_not_even_what_waits() {
        Chat ops = time.receiver("ops");
        ops.down(true);
        drift("db", "privileged", Severity.CRITICAL);
        time.pass(Duration.ofSeconds(10));
        targets.deploying("prod", true);
        ops.down(false);
        drift("web", "mem_limit", Severity.CRITICAL);

        time.pass(Duration.ofMinutes(5));
        assertThat(time.headlines()).isEmpty();
        targets.deploying("prod", false);
        time.pass(Duration.ofMinutes(1));
        assertThat(time.headlines()).containsExactly("prod: 2 critical");
    }

    @Test
    void host_that_cannot_be_reached_is_told_instead_of_what_was_wrong_with_it() {
        time.receiver("ops");
        targets.unreachable("prod", true);
        targets.audit("prod");
        time.pass(SOON);
        assertThat(time.headlines()).containsExactly("prod could not be audited");

        targets.audit("prod");
        time.pass(INTERVAL);
        assertThat(time.headlines()).hasSize(1);
    }

    @Test
    void host_that_cannot_be_reached_solves_nothing() {
        time.receiver("ops");
        drift("db", "mem_limit", Severity.HIGH);
        time.pass(SOON);
        targets.unreachable("prod", true);
        targets.audit("prod");

        time.pass(Duration.ofHours(1));

        assertThat(time.headlines()).hasSize(2).last().isEqualTo("prod could not be audited");
        assertThat(time.parcels().get(1).message().facts()).contains("1 held back by a graver one");
    }

    @Test
    void silenced_finding_is_counted_and_not_told_and_told_once_the_silence_ends() {
        time.receiver("ops");
        time.silences.keep(new Silence(
                "s1",
                new EnumMap<>(Map.of(Silence.Field.SERVICE, "d*")),
                "jeanne",
                "new disks",
                time.now(),
                time.now().plus(1, ChronoUnit.HOURS)));
        drift("db", "privileged", Severity.CRITICAL);
        drift("web", "mem_limit", Severity.HIGH);
        time.pass(Duration.ofMinutes(30));
        assertThat(time.headlines()).containsExactly("prod: web, mem_limit is live on the host, git in git (high)");
        assertThat(time.parcels().get(0).message().facts()).contains("1 silenced");

        time.pass(Duration.ofHours(1));
        assertThat(time.headlines()).hasSize(2);
    }

    @Test
    void groups_by_service_are_told_apart() {
        time.receiver("ops", Severity.LOW, Severity.LOW, Optional.empty(), GroupBy.SERVICE, Locale.ENGLISH);
        drift("db", "mem_limit", Severity.HIGH);
        drift("web", "mem_limit", Severity.HIGH);

        time.pass(SOON);

        assertThat(time.headlines())
                .containsExactlyInAnyOrder(
                        "prod · db: db, mem_limit is live on the host, git in git (high)",
                        "prod · web: web, mem_limit is live on the host, git in git (high)");
    }

    @Test
    void receiver_hears_nothing_below_its_severity() {
        time.receiver("ops", Severity.HIGH, Severity.HIGH, Optional.empty(), GroupBy.TARGET, Locale.ENGLISH);
        drift("db", "mem_limit", Severity.MEDIUM);

        time.pass(Duration.ofHours(1));

        assertThat(time.headlines()).isEmpty();
    }

    @Test
    void no_value_of_the_environment_of_labels_or_of_commands_is_told() {
        time.receiver("ops");
        drift("db", "environment.MYSQL_DATABASE", Severity.HIGH);
        drift("db", "labels.owner", Severity.HIGH);
        drift("db", "command", Severity.HIGH);

        time.pass(SOON);

        assertThat(time.parcels().get(0).message().items())
                .extracting(Item::text)
                .containsExactlyInAnyOrder(
                        "environment.MYSQL_DATABASE is not what git says",
                        "labels.owner is not what git says",
                        "command is not what git says");
    }

    @Test
    void accepted_finding_is_settled_for_who_was_told_of_it() {
        time.receiver("ops");
        String finding = drift("db", "mem_limit", Severity.HIGH);
        time.pass(INTERVAL);
        targets.accept("prod", finding);
        targets.audit("prod");

        time.pass(INTERVAL);

        assertThat(time.parcels())
                .last()
                .satisfies(parcel -> assertThat(parcel.message().items())
                        .extracting(Item::status)
                        .containsExactly(Item.Status.ACCEPTED));
    }

    @Test
    void later_messages_of_a_group_name_the_first_until_all_is_settled() {
        time.receiver("ops");
        String finding = drift("db", "mem_limit", Severity.HIGH);
        time.pass(INTERVAL);
        fix(finding);
        time.pass(INTERVAL);
        drift("db", "mem_limit", Severity.HIGH);
        time.pass(INTERVAL);

        assertThat(time.parcels())
                .extracting(Parcel::first)
                .containsExactly(Optional.empty(), Optional.of("first-ops/prod"), Optional.empty());
    }

    private String drift(String service, String property, Severity severity) {
        String fingerprint = targets.drift("prod", service, property, severity, "git", "live");
        targets.audit("prod");
        return fingerprint;
    }

    private void fix(String fingerprint) {
        targets.fix("prod", fingerprint);
        targets.audit("prod");
    }
}
