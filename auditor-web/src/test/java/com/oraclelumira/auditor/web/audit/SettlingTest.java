package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.history.HostEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant START = Instant.parse("2026-11-29T02:07:00Z");

    private final Settling settling = new Settling(Settling.REST, Settling.LONGEST);

    @Test
    void change_by_hand_is_due_at_once() {
        HostEvent update = event("update");

        assertThat(settling.add(update, Urgency.AT_ONCE, START)).isEqualTo(START);
        assertThat(settling.take(START)).contains(List.of(update));
        assertThat(settling.take(START)).as("taken once").isEmpty();
    }

    @Test
    void deploy_is_one_audit_two_seconds_after_its_last_step() {
        HostEvent destroy = event("destroy");
        HostEvent create = event("create");
        HostEvent start = event("start");

        settling.add(destroy, Urgency.AT_REST, START);
        settling.add(create, Urgency.AT_REST, at(1_500));
        assertThat(settling.add(start, Urgency.AT_REST, at(3_000))).isEqualTo(at(5_000));

        assertThat(settling.take(at(4_999))).isEmpty();
        assertThat(settling.take(at(5_000))).contains(List.of(destroy, create, start));
    }

    @Test
    void what_never_comes_to_rest_is_due_after_thirty_seconds() {
        Instant due = START;
        for (int second = 0; second < 30; second++) {
            due = settling.add(event("die"), Urgency.AT_REST, at(second * 1_000L));
        }

        assertThat(due).isEqualTo(at(30_000));
        assertThat(settling.take(at(29_999))).isEmpty();
        assertThat(settling.take(at(30_000)))
                .get(InstanceOfAssertFactories.LIST)
                .hasSize(30);
    }

    @Test
    void step_after_a_change_by_hand_does_not_delay_it() {
        settling.add(event("rename"), Urgency.AT_ONCE, START);

        assertThat(settling.add(event("start"), Urgency.AT_REST, at(10))).isEqualTo(START);
        assertThat(settling.take(at(10))).get(InstanceOfAssertFactories.LIST).hasSize(2);
    }

    @Test
    void change_by_hand_hurries_what_was_waiting_for_rest() {
        settling.add(event("start"), Urgency.AT_REST, START);

        assertThat(settling.add(event("update"), Urgency.AT_ONCE, at(500))).isEqualTo(at(500));
    }

    @Test
    void event_after_an_audit_begins_anew() {
        settling.add(event("update"), Urgency.AT_ONCE, START);
        assertThat(settling.take(START)).isPresent();

        assertThat(settling.add(event("start"), Urgency.AT_REST, at(60_000))).isEqualTo(at(62_000));
    }

    private static Instant at(long milliseconds) {
        return START.plus(Duration.ofMillis(milliseconds));
    }

    private static HostEvent event(String action) {
        return new HostEvent(START, action, "prod_db_1", Optional.of("db"));
    }
}
