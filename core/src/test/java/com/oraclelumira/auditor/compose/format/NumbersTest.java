package com.oraclelumira.auditor.compose.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.ByteSize;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1.10, 1.1", "0.50, 0.5", "1e3, 1000", "1.5e-7, 1.5e-07", "1000000000.0, 1e+09", "10000000.5, 1.00000005e+07",
        "1e21, 1e+21", "-0.0, -0", "123456.7, 123456.7", "1234567.8, 1.2345678e+06", "0.0001, 0.0001", "0.00001, 1e-05",
        "18446744073709551616, 1.8446744073709552e+19", "100000.0, 100000", "1000000.0, 1e+06", "0.1, 0.1", "3.0, 3",
                "-2.50, -2.5",
        "2e-3, 0.002", "5e-324, 5e-324", "1.7976931348623157e308, 1.7976931348623157e+308", "2e23, 2e+23"
    })
    void floats_print_as_go(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }

    @Test
    void what_is_no_number_prints_as_go_too() {
        assertThat(Numbers.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.text(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
        assertThat(Numbers.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Inf");
    }

    @Property
    void printed_float_reads_back(@ForAll double number) {
        assertThat(Double.parseDouble(Numbers.text(number))).isEqualTo(number);
    }

    @Property
    void cpus_keep_the_float_and_few_digits(@ForAll float number) {
        assertThat((float) Numbers.cpus(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.001, 0.001", "1.5, 1.5", "2, 2.0", "0.123456789, 0.12345679", "1e300, 1e300"})
    void cpus_have_the_digits_of_a_float(double number, double stored) {
        assertThat(Numbers.cpus(number)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-1, -1", "+5, 5", "007, 7", "9223372036854775807, 9223372036854775807"})
    void whole_numbers_are_decimal(String text, long number) throws FormatException {
        assertThat(Numbers.integer(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deux", "", "1.5", "400ms", "0x10", "1_000", " 1", "9223372036854775808"})
    void other_text_is_no_whole_number(String text) {
        assertThatThrownBy(() -> Numbers.integer(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "2, 2", "1e3, 1000", ".5, 0.5", "-1, -1"})
    void decimals_are_read(String text, double number) throws FormatException {
        assertThat(Numbers.decimal(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demi", "", "1d", "0x1p3", "NaN", "1e999", "1,5"})
    void other_text_is_no_decimal(String text) {
        assertThatThrownBy(() -> Numbers.decimal(text)).hasMessageStartingWith("\"" + text + "\"");
    }

    @Test
    void sizes_are_checked() throws FormatException {
        assertThat(Numbers.bytes("1k")).isEqualTo(new ByteSize(1024));
        assertThatThrownBy(() -> Numbers.bytes("10x"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("invalid suffix: 'x'");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false",
        "FALSE, false, false",
        "yes, true, true",
        "On, true, true",
        "n, false, true",
        "off, false, true"
    })
    void booleans_accept_the_old_words(String text, boolean value, boolean old) throws FormatException {
        assertThat(Booleans.parse(text)).isEqualTo(value);
        assertThat(Booleans.isOldWord(text)).isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peut-être", "", "1", "0", "t"})
    void other_text_is_no_boolean(String text) {
        assertThatThrownBy(() -> Booleans.parse(text)).hasMessageStartingWith("invalid boolean: " + text);
        assertThat(Booleans.isOldWord(text)).isFalse();
    }

    @Test
    void modes_are_octal() throws FormatException {
        assertThat(FileModes.parse("0440")).isEqualTo(288);
        assertThat(FileModes.parse("440")).isEqualTo(288);
        assertThat(FileModes.print(288)).isEqualTo("0440");
        assertThat(FileModes.print(440)).isEqualTo("0670");
        assertThatThrownBy(() -> FileModes.parse("rw-r--r--")).hasMessageContaining("\"rw-r--r--\"");
        assertThatThrownBy(() -> FileModes.parse("0448")).hasMessageContaining("\"0448\"");
    }
}
