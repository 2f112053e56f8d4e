package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.finding.WaiverFile;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.yaml.YamlException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiverTextTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final String TARGET = "lumira";

    @Test
    void text_accepts_its_finding_and_no_other_and_nothing_is_to_be_said_of_it() throws YamlException {
        List<Finding> open = Reports.drifted().findings().stream()
                .filter(finding -> finding.waiver().isEmpty())
                .toList();
        for (Finding finding : open) {
            WaiverFile.Content file = read(WaiverText.of(finding, TARGET, terms("measured under load: see #4711")));

            Acceptance.Result result = new Acceptance(file.rules(), List.of()).apply(TARGET, open, TODAY);

            assertThat(file.problems()).isEmpty();
            assertThat(result.remarks()).isEmpty();
            assertThat(result.findings())
                    .filteredOn(marked -> marked.waiver().isPresent())
                    .extracting(Finding::fingerprint)
                    .containsExactly(finding.fingerprint());
        }
    }

    @Test
    void terms_come_through_whatever_they_look_like() throws YamlException {
        Finding finding = Reports.drifted().findings().get(0);
        for (String reason :
                List.of("yes", "- a: [b", "# none", "\"quoted\" and 'so'", "*all*", "12", "a\nb: c", "é — ✓")) {
            WaiverFile.Content file = read(WaiverText.of(finding, TARGET, terms(reason)));

            assertThat(file.problems()).as(reason).isEmpty();
            assertThat(file.rules())
                    .extracting(rule -> rule.waiver())
                    .containsExactly(
                            new Waiver(reason.replace('\n', ' '), "ops", Optional.of(LocalDate.parse("2027-01-31"))));
        }
    }

    @Test
    void form_begins_with_the_reader_and_three_months() {
        WaiverForm form = WaiverForm.of(name -> "", "jane", TODAY);

        assertThat(form).isEqualTo(new WaiverForm("", "jane", "2027-02-24", false));
        assertThat(form.terms("say why").reason()).isEqualTo("say why");
    }

    @Test
    void date_that_is_none_is_said_and_leaves_the_entry_without_an_end() {
        WaiverForm form = WaiverForm.of(name -> name.equals("expires") ? "31.1.2027" : "x", "jane", TODAY);

        assertThat(form.trouble()).isTrue();
        assertThat(form.terms("say why").expires()).isEmpty();
    }

    private static WaiverText.Terms terms(String reason) {
        return new WaiverText.Terms(reason, "ops", Optional.of(LocalDate.parse("2027-01-31")));
    }

    private static WaiverFile.Content read(String text) throws YamlException {
        return WaiverFile.read(WaiverText.FILE, text.getBytes(StandardCharsets.UTF_8));
    }
}
