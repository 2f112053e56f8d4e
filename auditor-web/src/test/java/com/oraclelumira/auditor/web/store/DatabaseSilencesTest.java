package com.oraclelumira.auditor.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.alert.Silence;
import com.oraclelumira.auditor.web.alert.Silences;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSilencesTest {

    private static final Instant THEN = Instant.parse("2026-11-29T02:00:00Z");

    private final Silences silences = new DatabaseSilences(new Rows(DatabaseOutboxTest.database(), () -> {}));

    @Test
    void silence_comes_back_as_it_was_kept_until_it_has_ended() {
        Silence silence = silence("one", THEN);
        silences.keep(silence);

        assertThat(silences.endingAfter(THEN)).containsExactly(silence);
        assertThat(silences.endingAfter(silence.ends())).isEmpty();
    }

    @Test
    void ended_silence_is_over_and_cannot_be_ended_again() {
        silences.keep(silence("one", THEN));

        assertThat(silences.end("one", THEN.plusSeconds(60))).isTrue();
        assertThat(silences.endingAfter(THEN.plusSeconds(60))).isEmpty();
        assertThat(silences.end("one", THEN.plusSeconds(120))).isFalse();
    }

    @Test
    void maintenance_window_that_is_called_off_never_begins() {
        silences.keep(silence("one", THEN.plusSeconds(600)));

        assertThat(silences.end("one", THEN)).isTrue();
        assertThat(silences.endingAfter(THEN)).isEmpty();
    }

    private static Silence silence(String id, Instant starts) {
        return new Silence(
                id,
                new EnumMap<>(Map.of(Silence.Field.TARGET, "prod", Silence.Field.SERVICE, "db*")),
                "jeanne",
                "new disks",
                starts,
                starts.plusSeconds(3_600));
    }
}
