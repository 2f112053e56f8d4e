package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a digest calls clean is what the page of the target calls clean. */
class DigestTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Simulation time = new Simulation("prod");

    @Test
    void target_with_findings_below_its_threshold_is_clean_and_they_are_told() {
        time.targets.threshold("prod", Severity.HIGH);

        Message digest = digestFor(Severity.LOW);

        assertThat(digest.headline()).isEqualTo("1 of 1 target clean, 1 finding open");
        assertThat(digest.facts()).noneMatch(fact -> fact.startsWith("prod:"));
    }

    @Test
    void target_with_a_finding_at_its_threshold_is_not() {
        Message digest = digestFor(Severity.LOW);

        assertThat(digest.headline()).isEqualTo("none of 1 target clean, 1 finding open");
        assertThat(digest.facts()).contains("prod: 1 medium");
    }

    @Test
    void target_is_not_called_clean_because_a_receiver_is_told_of_graver_things_alone() {
        Message digest = digestFor(Severity.CRITICAL);

        assertThat(digest.headline()).isEqualTo("none of 1 target clean, nothing open");
        assertThat(digest.facts()).contains("prod: not clean, but nothing of it is told here");
    }

    /** Of a target with one drift of medium severity, to who is told from that severity on. */
    private Message digestFor(Severity severity) {
        time.receiver(
                "ops",
                severity,
                Severity.CRITICAL,
                Optional.of(last -> last.plus(HOUR)),
                GroupBy.TARGET,
                Locale.ENGLISH);
        time.targets.drift("prod", "db", "mem_limit", Severity.MEDIUM, "512m", "unlimited");
        time.targets.audit("prod");
        time.pass(HOUR.plusMinutes(1));
        assertThat(time.parcels()).hasSize(1);
        return time.parcels().get(0).message();
    }
}
