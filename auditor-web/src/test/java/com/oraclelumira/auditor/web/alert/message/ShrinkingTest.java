package com.oraclelumira.auditor.web.alert.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.alert.channel.Messages;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShrinkingTest {

    /** Enough for a headline and the number of the rest. */
    private static final int LEAST = 45;

    @Property
    void fits_and_keeps_the_verdict(
            @ForAll @IntRange(max = 40) int findings, @ForAll @IntRange(min = LEAST, max = 900) int limit) {
        String text = shrunk(Messages.firing(findings), limit);

        assertThat(text).hasSizeLessThanOrEqualTo(limit).startsWith("shop is not what git says");
    }

    @Property
    void room_for_more_never_tells_less(
            @ForAll @IntRange(max = 40) int findings, @ForAll @IntRange(min = LEAST, max = 900) int limit) {
        Message message = Messages.firing(findings);

        assertThat(shrunk(message, limit + 1).length())
                .isGreaterThanOrEqualTo(shrunk(message, limit).length());
    }

    @Example
    void facts_go_before_findings_and_findings_before_the_way_to_the_report() {
        Message message = Messages.firing(3);
        int all = rendered(message).length();

        assertThat(shrunk(message, all)).contains("3 waived", "title2");
        assertThat(shrunk(message, all - 1)).doesNotContain("3 waived").contains("title2");
        assertThat(shrunk(message, LEAST)).doesNotContain("title0").contains("1 link");
    }

    @Example
    void limit_that_holds_no_headline_is_a_mistake_of_the_channel() {
        assertThatThrownBy(() -> shrunk(Messages.firing(1), 3)).isInstanceOf(IllegalStateException.class);
    }

    private static String shrunk(Message message, int limit) {
        return Shrinking.toFit(message, ShrinkingTest::rendered, text -> text.length() <= limit);
    }

    private static String rendered(Message message) {
        String findings = message.told().stream().map(Item::title).collect(Collectors.joining(","));
        return String.join(
                "\n",
                List.of(
                        message.headline(),
                        findings,
                        message.untold() + " more",
                        String.join(" ", message.facts()),
                        message.links().size() + " link"));
    }
}
