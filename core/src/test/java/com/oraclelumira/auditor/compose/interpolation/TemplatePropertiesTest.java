package com.oraclelumira.auditor.compose.interpolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplatePropertiesTest {

    private static final VariableLookup VARIABLES = VariableLookup.of(Map.of("A", "1", "B", "$A", "C", ""), "process");

    /** Texts dense with the signs that matter. */
    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.strings().withChars("${}:-?+ABCD_1 é").ofMaxLength(30);
    }

    @Property
    void every_text_is_expanded_or_refused(@ForAll("templates") String text) {
        try {
            Expansion expansion = Template.expand(text, VARIABLES);
            expansion
                    .partial()
                    .ifPresent(partial -> assertThat(partial.variables()).isNotEmpty());
        } catch (InvalidTemplateException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    @Property
    void doubled_dollars_give_the_text_back(@ForAll String text) throws InvalidTemplateException {
        Expansion expansion = Template.expand(text.replace("$", "$$"), VARIABLES);
        assertThat(expansion.text()).isEqualTo(text);
        assertThat(expansion.uses()).isEmpty();
    }

    @Property
    void result_is_what_its_partial_text_admits(@ForAll("templates") String text) {
        try {
            Expansion expansion = Template.expand(text, VARIABLES);
            expansion
                    .partial()
                    .ifPresent(partial ->
                            assertThat(partial.admits(expansion.text())).isTrue());
        } catch (InvalidTemplateException e) {
            assertThat(text).contains("${");
        }
    }
}
