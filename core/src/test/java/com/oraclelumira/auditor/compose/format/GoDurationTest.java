package com.oraclelumira.auditor.compose.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({
        "30s, 30s",
        "90s, 1m30s",
        "2h, 2h0m0s",
        "1d, 24h0m0s",
        "1w, 168h0m0s",
        "200ms, 200ms",
        "1w2d3h4m5s6ms, 219h4m5.006s",
        "1.5s, 1.5s",
        "10us, 10µs",
        "10µs, 10µs",
        "10μs, 10µs",
        "1500ns, 1.5µs",
        "1ns, 1ns",
        "0s, 0s",
        "0, 0s",
        "-5s, -5s",
        "+5s, 5s",
        ".5h, 30m0s",
        "1.h, 1h0m0s",
        "5ms6s, 6.005s",
        "-0, 0s",
        "1.0000000001s, 1s"
    })
    void reads_units_in_any_order_and_prints_as_go(String text, String printed) throws FormatException {
        assertThat(GoDuration.print(GoDuration.parse(text))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "trente, invalid duration \"trente\"",
        "30, missing unit in duration \"30\"",
        "1h30, missing unit in duration \"1h30\"",
        "1x, unknown unit \"x\" in duration \"1x\"",
        "'', invalid duration \"\"",
        "-, invalid duration \"-\"",
        "., invalid duration \".\"",
        "'1 s', unknown unit \" s\" in duration \"1 s\"",
        "1S, unknown unit \"S\" in duration \"1S\"",
        "300000000000h, invalid duration \"300000000000h\"",
        "1s-, unknown unit \"s-\" in duration \"1s-\""
    })
    void refusal_names_the_text(String text, String message) {
        assertThatThrownBy(() -> GoDuration.parse(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(message);
    }

    @Property
    void print_reads_back(@ForAll @LongRange(min = -Long.MAX_VALUE) long nanos) throws FormatException {
        Duration duration = Duration.ofNanos(nanos);
        assertThat(GoDuration.parse(GoDuration.print(duration))).isEqualTo(duration);
    }

    @Property
    void small_print_reads_back(@ForAll @LongRange(min = -200_000_000_000L, max = 200_000_000_000L) long nanos)
            throws FormatException {
        Duration duration = Duration.ofNanos(nanos);
        assertThat(GoDuration.parse(GoDuration.print(duration))).isEqualTo(duration);
    }

    @Property
    void every_text_is_a_duration_or_refused(@ForAll String text) {
        try {
            GoDuration.parse(text);
        } catch (FormatException e) {
            assertThat(e).hasMessageContaining(text);
        }
    }
}
