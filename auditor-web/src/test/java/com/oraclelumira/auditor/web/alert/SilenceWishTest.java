package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceWishTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    @Test
    void silence_begins_at_once_and_lasts_as_long_as_was_said() throws Exception {
        Silence silence = new SilenceWish("target=prod, service=db*", " we move the disks ", "", "PT2H", "")
                .granted("s1", "ada", NOW);

        assertThat(silence)
                .isEqualTo(new Silence(
                        "s1",
                        Map.of(Silence.Field.TARGET, "prod", Silence.Field.SERVICE, "db*"),
                        "ada",
                        "we move the disks",
                        NOW,
                        Instant.parse("2026-11-24T11:30:00Z")));
    }

    @Test
    void maintenance_window_has_a_start_to_come_and_an_end_as_forms_and_programs_write_them() throws Exception {
        Silence silence = new SilenceWish("target=prod", "move", "2026-11-25T20:00", "PT2H", "2026-11-26T04:00:00Z")
                .granted("s1", "ada", NOW);

        assertThat(silence.starts()).isEqualTo("2026-11-25T20:00:00Z");
        assertThat(silence.ends()).isEqualTo("2026-11-26T04:00:00Z");
        assertThat(silence.isActive(NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | r  | ''                   | PT1H | ''         | matchers: got ''; accepted: FIELD=PATTERN",
                "everything              | r  | ''                   | PT1H | ''         | matchers: got 'everything'; accepted: ",
                "host=a                  | r  | ''                   | PT1H | ''         | matchers: got 'host=a'",
                "target=                 | r  | ''                   | PT1H | ''         | matchers: got 'target='",
                "target=a, target=b      | r  | ''                   | PT1H | ''         | matchers: got 'target=a, target=b'",
                "target=a                | '' | ''                   | PT1H | ''         | reason: got ''; accepted: 1 to 500 characters",
                "target=a                | r  | tomorrow             | PT1H | ''         | starts: got 'tomorrow'; accepted: a time as",
                "target=a                | r  | ''                   | 2h   | ''         | lasts: got '2h'; accepted: a time span such as",
                "target=a                | r  | ''                   | ''   | ''         | lasts: got ''",
                "target=a                | r  | ''                   | PT-1H | ''        | ends: got '2026-11-24T08:30:00Z'; accepted: later",
                "target=a                | r  | ''                   | P400D | ''        | ends: got '2027-12-29T09:30:00Z'; accepted: later",
                "target=a                | r  | 2026-11-20T00:00:00Z | PT1H | ''         | ends: got '2026-11-20T01:00:00Z'; accepted: later",
                "target=a                | r  | ''                   | ''   | 2026-13-01 | ends: got '2026-13-01'; accepted: a time as",
            })
    void what_is_not_accepted_is_told_with_what_it_held_and_what_is(
            String matchers, String reason, String starts, String lasts, String ends, String told) {
        SilenceWish wish = new SilenceWish(matchers, reason, starts, lasts, ends);

        assertThatThrownBy(() -> wish.granted("s1", "ada", NOW))
                .isInstanceOf(SilenceRefusedException.class)
                .hasMessageStartingWith(told);
    }
}
