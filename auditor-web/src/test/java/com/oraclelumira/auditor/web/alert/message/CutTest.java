package com.oraclelumira.auditor.web.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CutTest {

    @Property
    void fits_in_the_channels_own_unit(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @IntRange(max = 80) int limit,
            @ForAll Measure measure) {
        assertThat(measure.of(Cut.to(text, limit, measure))).isLessThanOrEqualTo(limit);
    }

    @Property
    void what_fits_is_left_alone(@ForAll @StringLength(max = 60) String text, @ForAll Measure measure) {
        assertThat(Cut.to(text, measure.of(text), measure)).isEqualTo(text);
    }

    @Property
    void what_is_cut_begins_the_text_and_says_that_there_is_more(
            @ForAll @StringLength(min = 2, max = 60) String text, @ForAll @IntRange(min = 1, max = 59) int limit) {
        String cut = Cut.to(text, Math.min(limit, Measure.CODE_POINTS.of(text) - 1), Measure.CODE_POINTS);

        assertThat(cut).endsWith("…");
        assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
    }

    @Example
    void no_character_is_parted() {
        String family = "👩‍👩‍👧‍👦";

        assertThat(Cut.to("ab" + family + "c", 5, Measure.CODE_POINTS)).isEqualTo("ab…");
        assertThat(Cut.to("e\u0301e\u0301e\u0301", 4, Measure.UTF_16)).isEqualTo("e\u0301…");
        assertThat(Cut.to("abc", 2, Measure.BYTES)).isEmpty();
    }
}
