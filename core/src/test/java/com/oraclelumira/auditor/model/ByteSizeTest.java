package com.oraclelumira.auditor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1024, 1024",
        "2k, 2048",
        "2KiB, 2048",
        "512M, 536870912",
        "512 mb, 536870912",
        "1.5g, 1610612736",
        "1t, 1099511627776",
        "1p, 1125899906842624",
        "10b, 10",
        "1.9, 1",
        ".5k, 512",
        "0, 0",
        "1e3, 1000",
        "5.m, 5242880"
    })
    void units_are_powers_of_1024_in_any_case(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(new ByteSize(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "10x, invalid suffix: 'x'",
        "10kk, invalid suffix: 'kk'",
        "10kibi, invalid suffix: 'kibi'",
        "10bb, invalid suffix: 'bb'",
        "beaucoup, invalid size: 'beaucoup'",
        "-1g, invalid size: '-1g'",
        "'', invalid size: ''",
        "'1  k', invalid size: '1  k'",
        "1.2.3k, invalid size: '1.2.3k'",
        "9999999999999999999g, invalid size: '9999999999999999999g'",
        "8192p, invalid size: '8192p'"
    })
    void refusal_names_the_text(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.parse(text))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "536870912, 512 MiB",
        "1610612736, 1.5 GiB",
        "1000, 1000 B",
        "1024, 1 KiB",
        "0, 0 B",
        "-1, -1 B",
        "-1048576, -1 MiB",
        "1125899906842624, 1 PiB",
        "1073741825, 1073741825 B",
        "9223372036854775807, 9223372036854775807 B"
    })
    void print_is_exact_and_short(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    @Property
    void print_reads_back(@ForAll @LongRange(min = 0) long bytes) {
        assertThat(ByteSize.parse(new ByteSize(bytes).toString())).isEqualTo(new ByteSize(bytes));
    }

    @ParameterizedTest
    @CsvSource({"268435456, 256m", "1610612736, 1536m", "1000, 1000", "0, 0", "-1, -1", "1099511627776, 1024g"})
    void compose_units_are_the_largest_that_keep_it_whole(long bytes, String text) {
        assertThat(new ByteSize(bytes).inComposeUnits()).isEqualTo(text);
        assertThat(ByteSize.of(text)).contains(new ByteSize(bytes));
    }

    @Property
    void compose_units_read_back(@ForAll long bytes) {
        assertThat(ByteSize.of(new ByteSize(bytes / 10).inComposeUnits())).contains(new ByteSize(bytes / 10));
    }

    @Test
    void text_that_is_no_size_is_absent() {
        assertThat(ByteSize.of("plenty")).isEmpty();
        assertThat(ByteSize.of("-1g")).isEmpty();
    }

    @Property
    void every_text_is_a_size_or_refused(@ForAll String text) {
        try {
            assertThat(ByteSize.parse(text).bytes()).isNotNegative();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("invalid s").hasMessageContaining("accepted");
        }
    }
}
