package com.oraclelumira.auditor.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {

    @Test
    void what_a_stranger_typed_is_cut_to_its_bound() {
        Action action = refused("x".repeat(100_000));

        assertThat(action.object()).hasSize(Action.LONGEST_NAME).endsWith("x…");
        assertThat(refused("x".repeat(Action.LONGEST_NAME)).object()).doesNotContain("…");
    }

    @Test
    void line_breaks_and_signs_that_turn_the_writing_are_made_visible() {
        assertThat(refused("admin\r\n2026-11-29 root signed in").object())
                .isEqualTo("admin\\u000d\\u000a2026-11-29 root signed in");
        assertThat(refused("\u202enimda\u2028\u0000").object()).isEqualTo("\\u202enimda\\u2028\\u0000");
    }

    @Test
    void names_of_all_languages_stay_as_they_are() {
        assertThat(refused("Zoë Müller-Lüdenscheidt 山田").object()).isEqualTo("Zoë Müller-Lüdenscheidt 山田");
    }

    @Test
    void bound_is_kept_where_every_sign_is_made_visible() {
        String nulls = IntStream.range(0, 1_000).mapToObj(i -> "\u0000").reduce("", String::concat);

        assertThat(refused(nulls).object()).hasSizeLessThanOrEqualTo(Action.LONGEST_NAME);
        assertThat(new Action(Instant.EPOCH, nulls, Action.Kind.SIGN_IN, "", nulls, nulls))
                .satisfies(action -> assertThat(action.who()).hasSizeLessThanOrEqualTo(Action.LONGEST_NAME))
                .satisfies(action -> assertThat(action.from()).hasSizeLessThanOrEqualTo(Action.LONGEST_ADDRESS))
                .satisfies(action -> assertThat(action.note()).hasSizeLessThanOrEqualTo(Action.LONGEST_NOTE));
    }

    @ParameterizedTest
    @EnumSource
    void id_of_a_kind_fits_its_column(Action.Kind kind) {
        assertThat(kind.id()).matches("[a-z-]{1,32}");
    }

    private static Action refused(String name) {
        return new Action(Instant.EPOCH, "", Action.Kind.SIGN_IN_REFUSED, name, "127.0.0.1", "");
    }
}
