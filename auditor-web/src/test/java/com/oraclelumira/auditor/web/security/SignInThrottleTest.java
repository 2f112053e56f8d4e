package com.oraclelumira.auditor.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.Ticking;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";

    private final Ticking clock = new Ticking();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void sixth_try_for_a_name_waits_a_minute_and_so_does_each_after_it() {
        tries(5, "admin", HERE);

        assertThat(throttle.admits("admin", HERE)).isFalse();
        assertThat(throttle.admits("ADMIN", "192.0.2.2"))
                .as("whoever asks, however it is written")
                .isFalse();
        assertThat(throttle.admits("other", HERE)).isTrue();
        clock.on(Duration.ofSeconds(60));
        assertThat(throttle.admits("admin", HERE)).isTrue();
        assertThat(throttle.admits("admin", HERE)).isFalse();
    }

    @Test
    void right_password_forgets_the_wrong_ones() {
        tries(4, "admin", HERE);
        assertThat(throttle.admits("admin", HERE)).isTrue();
        throttle.wasRight("admin", HERE);

        tries(5, "admin", HERE);
        assertThat(throttle.admits("admin", HERE)).isFalse();
    }

    @Test
    void address_waits_after_twenty_names() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.admits("name" + i, HERE)).isTrue();
        }

        assertThat(throttle.admits("name20", HERE)).isFalse();
        assertThat(throttle.admits("name20", "192.0.2.2")).isTrue();
    }

    @Test
    void signing_in_oneself_does_not_free_an_address_for_guessing_at_others() {
        for (int i = 0; i < 19; i++) {
            assertThat(throttle.admits("name" + i, HERE)).isTrue();
        }
        assertThat(throttle.admits("mine", HERE)).isTrue();
        throttle.wasRight("mine", HERE);

        assertThat(throttle.admits("name19", HERE)).isTrue();
        assertThat(throttle.admits("name20", HERE)).isFalse();
    }

    @Test
    void addresses_of_one_ipv6_network_count_as_one() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.admits("name" + i, "2001:db8:0:1::" + i)).isTrue();
        }

        assertThat(throttle.admits("name20", "2001:db8:0:1:ffff::1")).isFalse();
        assertThat(throttle.admits("name20", "2001:db8:0:2::1")).isTrue();
    }

    @Test
    void flood_of_names_does_not_free_the_one_that_is_being_guessed_at() {
        tries(5, "admin", HERE);
        for (int i = 0; i < 30_000; i++) {
            throttle.admits("name" + i, "2001:db8:" + Integer.toHexString(i) + "::1");
            if (i % 5_000 == 0) {
                assertThat(throttle.admits("admin", HERE)).isFalse();
            }
        }

        assertThat(throttle.admits("admin", HERE)).isFalse();
    }

    @Test
    void hour_without_a_try_forgets_them_all() {
        tries(4, "admin", HERE);
        clock.on(Duration.ofHours(1));

        tries(5, "admin", HERE);
        assertThat(throttle.admits("admin", HERE)).isFalse();
    }

    private void tries(int number, String name, String address) {
        for (int i = 0; i < number; i++) {
            assertThat(throttle.admits(name, address)).isTrue();
        }
    }
}
