package com.oraclelumira.auditor.compose.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.dotenv.EnvFile.Bare;
import com.oraclelumira.auditor.compose.dotenv.EnvFile.Note;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DotEnvTest {

    private static final VariableLookup PROCESS = VariableLookup.of(Map.of("X", "x", "HERITE", "oui"), "process");

    private static EnvFile parse(String... lines) {
        return EnvFileFormat.DOTENV.parse(String.join("\n", lines), ".env", PROCESS);
    }

    private static Map<String, String> values(EnvFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        file.entries().forEach((key, entry) -> values.put(key, entry.value().text()));
        return values;
    }

    private static EnvFile.Entry entry(EnvFile file, String key) {
        return Optional.ofNullable(file.entries().get(key)).orElseThrow();
    }

    @Test
    void comments_blank_lines_and_export_are_skipped() {
        EnvFile file = parse("# c", "", "  # indented", "export A=1", "export   B=2", "  export C=3", "exported=4");
        assertThat(values(file)).isEqualTo(Map.of("A", "1", "B", "2", "C", "3", "exported", "4"));
        assertThat(entry(file, "C").line()).isEqualTo(6);
        assertThat(entry(file, "C").value().source()).isEqualTo(".env:6");
    }

    @Test
    void double_quotes_expand_known_escapes() {
        EnvFile file = parse(
                "A=\"un\\ndeux\"",
                "B=\"tab\\tfin\"",
                "C=\"guil\\\"lemet\"",
                "D=\"antislash\\\\fin\"",
                "E=\"\\$A\"",
                "F=\"\\x inconnu\"",
                "G=\"oct\\0101al\"");
        assertThat(values(file))
                .containsEntry("A", "un\ndeux")
                .containsEntry("B", "tab\tfin")
                .containsEntry("C", "guil\"lemet")
                .containsEntry("D", "antislash\\fin")
                .containsEntry("E", "$A")
                .containsEntry("F", "\\x inconnu")
                .containsEntry("G", "octAal");
    }

    @Test
    void bare_values_keep_backslashes_and_inner_quotes() {
        assertThat(values(parse("A=un\\ndeux", "B=c:\\temp", "C=\\$X", "D=a\"b'c", "E=\\$$X")))
                .isEqualTo(Map.of("A", "un\\ndeux", "B", "c:\\temp", "C", "\\x", "D", "a\"b'c", "E", "\\$X"));
    }

    @Test
    void single_quotes_are_literal() {
        assertThat(values(parse("A='$X ${Y} \\n'", "B='it\\'s'", "C='{\"a\": \"b\"}'")))
                .isEqualTo(Map.of("A", "$X ${Y} \\n", "B", "it's", "C", "{\"a\": \"b\"}"));
    }

    @Test
    void comment_needs_a_space_before_it() {
        assertThat(values(parse("A=1 # x", "B=1#x", "C=\"1 # x\" # y", "D=# x", "E= # x", "F=")))
                .isEqualTo(Map.of("A", "1", "B", "1#x", "C", "1 # x", "D", "# x", "E", "", "F", ""));
    }

    @Test
    void values_see_earlier_lines_and_the_process_first() {
        EnvFile file =
                parse("A=un", "X=ici", "B=${A}-deux$X", "D=${ABSENT:-d}", "E=\"${A}${B}\"", "F=${LATER}", "LATER=1");
        assertThat(values(file))
                .containsEntry("B", "un-deuxx")
                .containsEntry("D", "d")
                .containsEntry("E", "unun-deuxx")
                .containsEntry("F", "");
        assertThat(file.notes()).containsExactly(Note.unset(6, "LATER"));
        assertThat(entry(file, "F").value().partial().orElseThrow()).hasToString("${LATER}");
    }

    @Test
    void required_variable_leaves_a_hole_and_a_note() {
        EnvFile file = parse("A=pre-${PW:?à définir}");
        assertThat(file.notes().get(0))
                .hasToString("line 1: required variable PW is missing a value: à définir")
                .extracting(Note::kind)
                .isEqualTo(Note.Kind.REQUIRED);
        assertThat(entry(file, "A").value().partial().orElseThrow()).hasToString("pre-${PW}");
    }

    @Test
    void invalid_template_is_an_error_with_its_line() {
        EnvFile file = parse("B=1", "A=${B");
        assertThat(file.notes().get(0).toString()).startsWith("line 2: A: invalid template: \"${B\"");
        assertThat(values(file)).isEqualTo(Map.of("B", "1"));
    }

    @Test
    void quoted_values_may_span_lines() {
        EnvFile file = parse("CLE=\"-----BEGIN-----", "abc", "-----END-----\"", "B='x", "y'", "C=3");
        assertThat(values(file)).isEqualTo(Map.of("CLE", "-----BEGIN-----\nabc\n-----END-----", "B", "x\ny", "C", "3"));
        assertThat(entry(file, "CLE").line()).isEqualTo(1);
        assertThat(entry(file, "C").line()).isEqualTo(6);
    }

    @Test
    void yaml_style_is_accepted() {
        assertThat(values(parse("A: 1", "B: \"deux mots\"", "C:3", "URL=http://x:80", "G=a=b=c")))
                .isEqualTo(Map.of("A", "1", "B", "deux mots", "C", "3", "URL", "http://x:80", "G", "a=b=c"));
    }

    @Test
    void bare_key_inherits_or_is_absent() {
        EnvFile file = parse("HERITE", "export X", "RIEN");
        assertThat(values(file)).isEqualTo(Map.of("HERITE", "oui", "X", "x"));
        assertThat(entry(file, "HERITE").value().source()).isEqualTo("process");
        assertThat(file.bare()).containsExactly(new Bare("RIEN", 3));
    }

    @Test
    void byte_order_mark_and_carriage_returns_are_no_part_of_values() {
        EnvFile file = EnvFileFormat.DOTENV.parse("\uFEFFA=1\r\nB=\"2\"\r\nC=3 # x\r\nHERITE\r\n", ".env", PROCESS);
        assertThat(values(file)).isEqualTo(Map.of("A", "1", "B", "2", "C", "3", "HERITE", "oui"));
    }

    @Test
    void blanks_around_a_bare_value_are_dropped() {
        assertThat(values(parse("A = 1  ", "B=\t2", "C=a  b"))).isEqualTo(Map.of("A", "1", "B", "2", "C", "a  b"));
    }

    @Test
    void text_behind_a_closing_quote_is_a_statement_of_its_own() {
        EnvFile file = parse("A=\"un\" deux", "B='2' X C=3", "D=\"4\" # E=5");
        assertThat(values(file)).isEqualTo(Map.of("A", "un", "B", "2", "D", "4"));
        assertThat(file.bare()).extracting(EnvFile.Bare::name).containsExactly("deux");
        assertThat(file.notes())
                .extracting(EnvFile.Note::toString)
                .containsExactly("line 2: key cannot contain a space, got \"X C\"");
    }

    @Test
    void earlier_lines_win_over_earlier_files_and_the_process_over_both() {
        VariableLookup before = VariableLookup.of(Map.of("A", "before", "B", "before", "X", "before"), "earlier");
        EnvFile file = EnvFileFormat.DOTENV.parse("A=1${A}\nC=$A-$B-$X\nB\n", ".env", PROCESS, before);
        assertThat(values(file)).isEqualTo(Map.of("A", "1before", "B", "before", "C", "1before-before-x"));
    }

    @Test
    void odd_names_are_accepted_and_the_last_value_wins() {
        assertThat(values(parse("a.b=1", "c-d=2", "E[0]=3", "9A=4", "été=5", "_F=6", "_F=7")))
                .isEqualTo(Map.of("a.b", "1", "c-d", "2", "E[0]", "3", "9A", "4", "été", "5", "_F", "7"));
    }

    @Test
    void every_error_has_its_line_and_no_value() {
        EnvFile file = parse("A=1", "B C=hunter2", "D!=hunter2", "=hunter2", "E=2", "F=\"hunter2", "hunter2");
        assertThat(file.notes().stream().map(Note::toString))
                .containsExactly(
                        "line 2: key cannot contain a space, got \"B C\"",
                        "line 3: unexpected character \"!\" in variable name \"D!\"; accepted are letters, digits and _ . - [ ]",
                        "line 4: no variable name before \"=\"",
                        "line 6: unterminated quoted value of F, no closing \" up to line 7");
        assertThat(values(file)).isEqualTo(Map.of("A", "1", "E", "2"));
        assertThat(file.bare()).isEmpty();
    }

    @Test
    void export_of_nothing_is_an_error() {
        assertThat(parse("A=1", "export ").notes())
                .containsExactly(new Note(2, Note.Kind.ERROR, "no variable name behind export"));
        assertThat(parse("export  ", "A=1").notes())
                .containsExactly(new Note(1, Note.Kind.ERROR, "no variable name behind export"));
    }

    @Test
    void raw_keeps_the_text_as_it_stands() {
        EnvFile file = EnvFileFormat.RAW.parse(
                "\uFEFF# commentaire\nA=\"avec guillemets\"\nB=$X ${Y}\nC=val # non\nD= espaces \nHERITE\nE=\n\n  F=1\r\nRIEN",
                "brut.env",
                PROCESS);
        assertThat(values(file))
                .isEqualTo(Map.of(
                        "A",
                        "\"avec guillemets\"",
                        "B",
                        "$X ${Y}",
                        "C",
                        "val # non",
                        "D",
                        " espaces ",
                        "HERITE",
                        "oui",
                        "E",
                        "",
                        "F",
                        "1"));
        assertThat(entry(file, "F").line()).isEqualTo(9);
        assertThat(file.bare()).containsExactly(new Bare("RIEN", 10));
    }

    @Test
    void raw_refuses_blanks_in_a_name() {
        EnvFile file = EnvFileFormat.RAW.parse("A B=1\nexport C=1\n=x", "brut.env", PROCESS);
        assertThat(file.notes().stream().map(Note::toString))
                .containsExactly(
                        "line 1: variable \"A B\" contains whitespaces",
                        "line 2: variable \"export C\" contains whitespaces",
                        "line 3: no variable name before \"=\"");
    }

    @Test
    void only_raw_is_a_format_by_name() {
        assertThat(EnvFileFormat.of("raw")).contains(EnvFileFormat.RAW);
        assertThat(EnvFileFormat.of("")).contains(EnvFileFormat.DOTENV);
        assertThat(EnvFileFormat.of("json")).isEmpty();
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.strings().withChars("AB= :\"'\\#$\n\r{}xé").ofMaxLength(60);
    }

    @Property
    void every_text_is_read_in_both_formats(@ForAll("files") String text) {
        for (EnvFileFormat format : EnvFileFormat.values()) {
            EnvFile file = format.parse(text, ".env", VariableLookup.NONE);
            int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
            assertThat(file.entries().values()).allMatch(entry -> entry.line() >= 1 && entry.line() <= lines);
            assertThat(file.notes()).allMatch(note -> note.line() >= 1 && note.line() <= lines);
        }
    }

    @Property
    void single_quoted_text_comes_back(@ForAll("files") String text) {
        String value = text.replace("'", "").replace("\\", "");
        EnvFile file = EnvFileFormat.DOTENV.parse("K='" + value + "'\nL=1", ".env", VariableLookup.NONE);
        assertThat(values(file)).isEqualTo(Map.of("K", value, "L", "1"));
    }
}
