package com.oraclelumira.auditor.compose.interpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.PartialText.Fixed;
import com.oraclelumira.auditor.model.PartialText.Hole;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final VariableLookup VARIABLES =
            VariableLookup.of(Map.of("FULL", "value", "EMPTY", "", "DOLLAR", "$FULL"), "process");

    private static Expansion expand(String text) {
        try {
            return Template.expand(text, VARIABLES);
        } catch (InvalidTemplateException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$FULL|value",
                "${FULL}|value",
                "x${FULL}y|xvaluey",
                "$FULL-z|value-z",
                "[$FULL_z]|[]",
                "$FULL$FULL|valuevalue",
                "[${full}]|[]",
                "${FULL:-d}|value",
                "${EMPTY:-d}|d",
                "${ABSENT:-d}|d",
                "[${EMPTY-d}]|[]",
                "${ABSENT-d}|d",
                "[${ABSENT-}]|[]",
                "[${EMPTY?message}]|[]",
                "${FULL:?message}|value",
                "[${FULL:+alt}]|[alt]",
                "[${EMPTY:+alt}]|[]",
                "[${EMPTY+alt}]|[alt]",
                "[${ABSENT+alt}]|[]",
                "${X:-${FULL}}|value",
                "${X:-${Y:-${FULL}}}|value",
                "${X:-a${Y-b}c}|abc",
                "${X:-$FULL}|value",
                "${FULL:+<${FULL}>}|<value>",
                "${X:-${Y:-z}}/${FULL}|z/value",
                "${FULL:-${Y:?Y is missing}}|value",
                "$$FULL|$FULL",
                "$$$FULL|$value",
                "${X:-$$Y}|$Y",
                "${X:-5$}|5$",
                "5$|5$",
                "$ 5|$ 5",
                "$1|$1",
                "$(pwd)|$(pwd)",
                "$/x|$/x",
                "100$%|100$%",
                "${X:-a:?b}|a:?b",
                "${FULL:+a:-b}|a:-b",
                "${X-a:-b}|a:-b",
                "${X:-mysql://u:p@h/db?a=1+2}|mysql://u:p@h/db?a=1+2",
                "${X:-\"a b\"}|\"a b\"",
                "${X:-{\"a\":1}}|{\"a\":1}",
                "[${FULL:-{\"a\":1}}]|[value]",
                "${X:-{}|{",
                "${DOLLAR}|$FULL",
            })
    void replaces_as_compose_does(String template, String result) {
        assertThat(expand(template).text()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${}",
                "${1X}",
                "${ FULL }",
                "${FULL",
                "${FULL/a/b}",
                "${FULL:=d}",
                "${",
                "${-}",
                "a ${FULL:} b",
                "${é}",
                "${X:-${}}"
            })
    void malformed_reference_is_refused(String template) {
        assertThatThrownBy(() -> Template.expand(template, VARIABLES))
                .isInstanceOf(InvalidTemplateException.class)
                .hasMessageContaining("accepted are");
    }

    @Test
    void malformed_default_is_no_error_where_it_is_not_used() throws InvalidTemplateException {
        assertThat(Template.expand("${FULL:-${}}", VARIABLES).text()).isEqualTo("value");
    }

    @Test
    void refusal_names_the_variable_and_not_what_may_be_a_secret() {
        assertThatThrownBy(() -> Template.expand("mysql://root:hunter2@${HOST:=hunter3}", VARIABLES))
                .hasMessageContaining("\"${HOST:=…\"")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void unset_variable_is_a_hole_between_known_parts() {
        Expansion expansion = expand("mysql://user:${PW}@db/${FULL}");
        assertThat(expansion.text()).isEqualTo("mysql://user:@db/value");
        assertThat(expansion.partial())
                .contains(new PartialText(List.of(new Fixed("mysql://user:"), new Hole("PW"), new Fixed("@db/value"))));
        assertThat(expansion.unset()).containsExactly("PW");
        assertThat(expansion.uses())
                .containsExactly(new VariableUse("PW", "unset"), new VariableUse("FULL", "process"));
    }

    @Test
    void missing_required_variable_is_reported_and_a_hole() {
        Expansion expansion = expand("a${PW:?set it in ${EMPTY:-.env}}b");
        assertThat(expansion.missing()).containsExactly(new MissingVariable("PW", "set it in .env"));
        assertThat(expansion.missing().get(0)).hasToString("required variable PW is missing a value: set it in .env");
        assertThat(expansion.partial())
                .contains(new PartialText(List.of(new Fixed("a"), new Hole("PW"), new Fixed("b"))));
        assertThat(expansion.unset()).isEmpty();
    }

    @Test
    void required_variable_without_message_says_just_that() {
        assertThat(expand("${EMPTY:?}").missing().get(0)).hasToString("required variable EMPTY is missing a value");
    }

    @Test
    void default_and_alternative_leave_no_hole() {
        Expansion expansion = expand("${ABSENT:-d}${ABSENT+alt}${EMPTY:+alt}");
        assertThat(expansion.partial()).isEmpty();
        assertThat(expansion.unset()).isEmpty();
        assertThat(expansion.uses())
                .containsExactly(
                        new VariableUse("ABSENT", "default"),
                        new VariableUse("ABSENT", "unset"),
                        new VariableUse("EMPTY", "process"));
    }

    @Test
    void hole_in_a_value_stays_a_hole() throws InvalidTemplateException {
        VariableValue dsn = new VariableValue(
                "u:@db",
                ".env:2",
                Optional.of(new PartialText(List.of(new Fixed("u:"), new Hole("PW"), new Fixed("@db")))));
        Expansion expansion = Template.expand("mysql://${DSN}", name -> Optional.of(dsn));
        assertThat(expansion.partial().orElseThrow()).hasToString("mysql://u:${PW}@db");
        assertThat(expansion.text()).isEqualTo("mysql://u:@db");
    }

    @Test
    void default_for_a_value_that_may_not_be_empty_elsewhere_is_open() throws InvalidTemplateException {
        VariableValue open = new VariableValue("", ".env:1", Optional.of(new PartialText(List.of(new Hole("B")))));
        Expansion expansion = Template.expand("v${A:-1}", name -> Optional.of(open));
        assertThat(expansion.text()).isEqualTo("v1");
        assertThat(expansion.partial().orElseThrow()).hasToString("v${B}");
    }

    @Test
    void nesting_is_bounded() {
        String bomb = "${X:-".repeat(10_000) + "}".repeat(10_000);
        assertThatThrownBy(() -> Template.expand(bomb, VARIABLES)).hasMessageContaining("nest more than 100 deep");
    }

    @Test
    void size_is_bounded() {
        VariableLookup big = name -> Optional.of(VariableValue.of("x".repeat(1_000), "process"));
        assertThatThrownBy(() -> Template.expand("$X".repeat(2_000), big)).hasMessageContaining("grows beyond");
    }

    @Test
    void first_lookup_wins_and_the_next_one_fills_up() throws InvalidTemplateException {
        VariableLookup lookup = VariableLookup.of(Map.of("A", ""), "process")
                .orElse(VariableLookup.of(Map.of("A", "1", "B", "2"), ".env:1"));
        assertThat(Template.expand("$A$B", lookup).text()).isEqualTo("2");
    }

    @Test
    void value_prints_its_source_only() {
        assertThat(VariableValue.of("hunter2", "process")).hasToString("VariableValue[process]");
    }
}
