package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeploysTest {

    private static final Instant THEN = Instant.parse("2026-11-29T02:07:00Z");

    private final Deploys deploys = new Deploys();

    @Test
    void deploy_is_under_way_until_half_a_minute_after_its_last_step() {
        deploys.step("shop", THEN);
        deploys.step("shop", THEN.plusSeconds(20));

        assertThat(deploys.isUnderWay("shop", THEN.plusSeconds(50))).isTrue();
        assertThat(deploys.isUnderWay("shop", THEN.plusSeconds(51))).isFalse();
        assertThat(deploys.isUnderWay("blog", THEN)).isFalse();
    }

    @Test
    void container_that_starts_again_and_again_is_no_deploy_for_ever() {
        for (int second = 0; second < 3_600; second += 10) {
            deploys.step("shop", THEN.plusSeconds(second));
        }

        assertThat(deploys.isUnderWay("shop", THEN.plusSeconds(3_595))).isFalse();
    }

    @Test
    void next_deploy_counts_from_its_own_first_step() {
        deploys.step("shop", THEN);
        deploys.step("shop", THEN.plusSeconds(3_600));

        assertThat(deploys.isUnderWay("shop", THEN.plusSeconds(3_605))).isTrue();
    }
}
