package com.oraclelumira.auditor.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.report.Reports;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void a_file_needs_nothing_beside_it() throws IOException {
        String file = text(Reports.drifted(), Locale.ENGLISH);
        assertThat(file)
                .startsWith("<!DOCTYPE html>")
                .contains("--pico-font-size", ".finding", "color-scheme: light dark");
        assertThat(file).doesNotContain("<script", "<link", " src=", "@import");
        assertThat(Pattern.compile("url\\((?!\"?data:)").matcher(file).find()).isFalse();
    }

    @Test
    void it_shows_what_the_page_of_the_auditor_shows() throws IOException {
        assertThat(text(Reports.drifted(), Locale.ENGLISH))
                .containsSubsequence("<h1>Drifted</h1>", "id=\"drifts\"", "id=\"waived\"", "id=\"coverage\"")
                .contains("docker update --memory 512m oracle_crm", "infrastructure/docker-compose.yml:42");
    }

    @Test
    void a_french_reader_reads_french() throws IOException {
        assertThat(text(Reports.drifted(), Locale.FRENCH)).contains("<html lang=\"fr\">", "<h1>D\u00e9rive</h1>");
    }

    @Test
    void view_by_a_threshold_no_finding_reaches_is_clean_and_says_how_many_are_below() {
        Words words = Words.in(Locale.ENGLISH);
        ReportView view = ReportView.of(Reports.drifted(), words, Severity.CRITICAL);

        assertThat(view.verdict()).isEqualTo("clean");
        assertThat(view.line()).startsWith("0 of ").contains("below the threshold (critical)");
        assertThat(view.services())
                .isNotEmpty()
                .allMatch(service -> service.state().equals("clean"));
        assertThat(view.open())
                .isNotEmpty()
                .isEqualTo(ReportView.of(Reports.drifted(), words).open());
        assertThat(ReportView.of(Reports.drifted(), words).line()).doesNotContain("threshold");
    }

    @Test
    void no_text_of_a_finding_becomes_markup() throws IOException {
        assertThat(text(Reports.saying("<img src=x onerror=alert(1)>"), Locale.ENGLISH))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    private static String text(AuditReport report, Locale language) throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlReport.write(report, language, out);
        return out.toString();
    }
}
