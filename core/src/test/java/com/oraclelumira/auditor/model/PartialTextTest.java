package com.oraclelumira.auditor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.PartialText.Fixed;
import com.oraclelumira.auditor.model.PartialText.Hole;
import com.oraclelumira.auditor.model.PartialText.Part;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartialTextTest {

    private static final PartialText DSN =
            new PartialText(List.of(new Fixed("mysql://user:"), new Hole("PW"), new Fixed("@db")));

    @Test
    void a_text_with_the_fixed_parts_in_place_is_admitted() {
        assertThat(DSN.admits("mysql://user:anything@at@all@db")).isTrue();
        assertThat(DSN.admits("mysql://user:@db")).isTrue();
    }

    @Test
    void a_text_with_another_fixed_part_is_not_admitted() {
        assertThat(DSN.admits("mysql://root:pw@db")).isFalse();
        assertThat(DSN.admits("mysql://user:pw@db2")).isFalse();
        assertThat(DSN.admits("mysql://user:")).isFalse();
    }

    @Test
    void fixed_parts_may_not_overlap_in_the_text() {
        PartialText twice = new PartialText(List.of(new Fixed("aba"), new Hole("X"), new Fixed("aba")));
        assertThat(twice.admits("aba")).isFalse();
        assertThat(twice.admits("ababa")).isFalse();
        assertThat(twice.admits("abaaba")).isTrue();
    }

    @Test
    void it_splits_at_a_separator_in_a_fixed_part_only() {
        PartialText item = new PartialText(List.of(new Fixed("KEY=a"), new Hole("X")));
        assertThat(item.splitAt('=')).hasValueSatisfying(split -> {
            assertThat(split.before()).containsExactly(new Fixed("KEY"));
            assertThat(split.after()).containsExactly(new Fixed("a"), new Hole("X"));
        });
        assertThat(new PartialText(List.of(new Hole("PAIR"))).splitAt('=')).isEmpty();
    }

    @Test
    void a_text_without_a_hole_is_no_partial_text() {
        assertThatThrownBy(() -> new PartialText(List.of(new Fixed("x"))))
                .hasMessage("a partial text has at least one hole");
    }

    @Property
    void a_text_made_by_filling_the_holes_is_admitted(
            @ForAll @NotEmpty @Size(max = 4) List<String> fixed, @ForAll String fill) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String part : fixed) {
            parts.add(new Fixed(part));
            parts.add(new Hole("V"));
            text.append(part).append(fill);
        }
        assertThat(new PartialText(parts).admits(text.toString())).isTrue();
    }
}
