package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.report.html.Words;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final Instant FINISHED = Instant.parse("2026-11-24T09:30:01Z");

    private final Pages pages = new Pages();

    @Test
    void verdict_comes_first_in_one_line() {
        String page = page(Locale.ENGLISH, Reports.drifted());

        assertThat(page)
                .contains("3 of 4 services drifted · 1 critical, 1 high, 2 medium, 1 low · 1 waived")
                .containsSubsequence(
                        "<h1>Drifted</h1>", "id=\"services\"", "id=\"drifts\"", "id=\"violations\"", "id=\"coverage\"");
    }

    @Test
    void finding_shows_both_sides_place_commit_reason_and_remedy() {
        assertThat(page(Locale.ENGLISH, Reports.drifted()))
                .contains("memory limit", "<code class=\"key\">mem_limit</code>", "512m", "unlimited")
                .contains("infrastructure/docker-compose.yml:51", "a1b2c3d", "Jeanne Doe")
                .contains("A container without a limit can take all memory")
                .contains("docker update --memory 512m --memory-swap 512m oracle_crm")
                .contains("memswap_limit: 1g in git, unlimited on the host");
    }

    @Test
    void severity_is_a_word_and_not_only_a_colour() {
        assertThat(page(Locale.ENGLISH, Reports.drifted()))
                .contains("<span class=\"badge\">critical</span>", "<span class=\"badge\">low</span>");
    }

    @Test
    void waived_finding_stands_apart_with_reason_owner_and_end() {
        assertThat(page(Locale.ENGLISH, Reports.drifted()))
                .containsSubsequence("id=\"waived\"", "Accepted by ops until 2027-01-31: sized by the host");
    }

    @Test
    void unread_engine_is_never_shown_as_clean() {
        assertThat(page(Locale.ENGLISH, Reports.incomplete()))
                .contains("state-incomplete", "<h1>Incomplete</h1>", "permission denied")
                .contains("nothing here is known to be clean")
                .doesNotContain("state-clean");
    }

    @Test
    void clean_report_says_so() {
        assertThat(page(Locale.ENGLISH, Reports.clean()))
                .contains("<h1>Clean</h1>", "what runs is what is in git, and no rule objects")
                .doesNotContain("state-drifted");
    }

    @Test
    void french_reader_reads_french_around_english_rules() {
        assertThat(page(Locale.FRENCH, Reports.drifted()))
                .contains("<html lang=\"fr\"", "<h1>Dérive</h1>", "limite de mémoire", "variable d'environnement")
                .contains("<p class=\"why\" lang=\"en\">");
    }

    @Test
    void page_reaches_for_nothing_outside_and_scripts_nothing_inline() {
        assertThat(page(Locale.ENGLISH, Reports.drifted()))
                .doesNotContain("src=\"http", "href=\"http", "<style", " style=", " onclick=", "<script>");
    }

    @Test
    void value_that_looks_like_markup_stays_text() {
        TargetView target = view(Reports.drifted(), Words.in(Locale.ENGLISH));
        Problem mistake = Problem.of(Problem.Level.ERROR, "lumira.targets", "got \"<script>alert(1)</script>\"");

        String page = page(Locale.ENGLISH, new Overview(List.of(target), Optional.of(target), List.of(mistake), true));

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void overview_opens_the_worst_target() {
        Words words = Words.in(Locale.ENGLISH);
        List<TargetView> targets = Stream.of(Reports.clean(), Reports.incomplete(), Reports.drifted())
                .map(report -> view(report, words))
                .toList();

        Overview overview = Overview.worst(targets, List.of(), false);

        assertThat(overview.opened()).map(TargetView::state).contains("incomplete");
        assertThat(page(Locale.ENGLISH, overview)).doesNotContain("Audit now");
    }

    @Test
    void without_targets_the_page_says_how_to_name_one() {
        assertThat(page(Locale.ENGLISH, Overview.worst(List.of(), List.of(), true)))
                .contains("No target yet", "LUMIRA_TARGETS=prod");
    }

    private String page(Locale language, AuditReport report) {
        TargetView target = view(report, Words.in(language));
        return page(language, new Overview(List.of(target), Optional.of(target), List.of(), true));
    }

    private String page(Locale language, Overview overview) {
        Shell shell = new Shell(
                "",
                "/",
                Shells.pageWords(language),
                Words.in(language),
                Optional.of("admin"),
                "token",
                Optional.empty());
        return pages.text("overview.jte", Map.of("shell", shell, "overview", overview));
    }

    private static TargetView view(AuditReport report, Words words) {
        return new TargetView(
                report.target().name() + "-" + report.verdict().id(),
                Target.Origin.CONFIGURED,
                false,
                Optional.of(FINISHED),
                Optional.of(ReportView.of(report, words)));
    }
}
