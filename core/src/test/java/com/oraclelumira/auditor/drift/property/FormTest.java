package com.oraclelumira.auditor.drift.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FormTest {

    @Property
    void every_form_is_stable(@ForAll @StringLength(max = 12) String text) {
        for (Form form : new Form[] {
            Form.TEXT, Form.LIMIT, Form.FLAG, Form.BYTES, Form.SPAN, Form.SIGNAL, Form.PATH, Form.CPU_SET, Form.DECIMAL
        }) {
            form.of(text).ifPresent(once -> assertThat(form.of(once)).contains(once));
        }
    }

    @Property
    void a_name_means_itself_with_everything_left_out_written_out(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String name) {
        ImageReference full = ImageReference.of("docker.io/library/" + name + ":latest");
        assertThat(ImageReference.of(name).means(full)).isTrue();
        assertThat(ImageReference.of(name + ":2").means(full)).isFalse();
    }

    @Property
    void a_clean_path_stays_clean(@ForAll @StringLength(max = 20) String tail) {
        String once = Paths.clean("/srv/" + tail);
        assertThat(Paths.clean(once)).isEqualTo(once);
    }

    @Test
    void sizes_spans_and_signals_are_read_in_every_spelling() {
        assertThat(Form.BYTES.of("256m")).isEqualTo(Form.BYTES.of("268435456"));
        assertThat(Form.BYTES.of("0")).isEmpty();
        assertThat(Form.BYTES.of("1.5g")).contains("1536m");
        assertThat(Form.BYTES.of("plenty")).contains("plenty");
        assertThat(Form.SPAN.of("90s")).isEqualTo(Form.SPAN.of("90000000000")).contains("1m30s");
        assertThat(Form.SPAN.of("0s")).isEqualTo(Form.SPAN.of("0")).isEmpty();
        assertThat(Form.SPAN.of("soon")).contains("soon");
        assertThat(Form.SPAN.of("1d")).contains("24h0m0s");
        assertThat(Form.SIGNAL.of("15")).isEqualTo(Form.SIGNAL.of("TERM")).contains("SIGTERM");
        assertThat(Form.SIGNAL.of("RTMIN+2")).isEqualTo(Form.SIGNAL.of("36"));
        assertThat(Form.PATH.of("/srv/../srv/")).contains("/srv");
        assertThat(Form.DECIMAL.of("0.50")).contains("0.5");
    }

    @Test
    void a_digest_decides_where_there_is_one() {
        ImageReference pinned = ImageReference.of("app:1@sha256:" + "a".repeat(64));
        assertThat(pinned.means(ImageReference.of("app@sha256:" + "a".repeat(64))))
                .isTrue();
        assertThat(pinned.means(ImageReference.of("app:1"))).isFalse();
        assertThat(ImageReference.of("localhost:5000/app").tag()).contains("latest");
    }

    @Test
    void host_entries_split_at_the_first_sign() {
        assertThat(NameProperties.host("v6=[::1]")).isEqualTo("v6=::1").isEqualTo(NameProperties.host("v6:::1"));
        assertThat(NameProperties.host("old:10.0.0.9")).isEqualTo(NameProperties.host("old=10.0.0.9"));
    }

    @Test
    void platforms_are_equal_without_the_variant_and_in_other_words() {
        assertThat(PlatformProperty.areEqual("linux/x86_64", "linux/amd64")).isTrue();
        assertThat(PlatformProperty.areEqual("linux/arm64", "linux/arm64/v8")).isTrue();
        assertThat(PlatformProperty.areEqual("linux/arm64", "linux/amd64")).isFalse();
    }

    @Test
    void a_date_means_what_compose_makes_of_it() {
        assertThat(GoTimes.means("2024-01-01", "2024-01-01 00:00:00 +0000 UTC")).isTrue();
        assertThat(GoTimes.means("2024-02-29T10:00:00Z", "2024-02-29 10:00:00 +0000 UTC"))
                .isTrue();
        assertThat(GoTimes.means("2024-01-01", "2024-01-02 00:00:00 +0000 UTC")).isFalse();
        assertThat(GoTimes.printed("2024-13-01")).isEmpty();
    }
}
