package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.report.html.FindingView;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.report.html.Words;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.history.Cause;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final Instant FINISHED = Instant.parse("2026-11-24T09:30:01Z");

    private static final FindingFilter NONE = FindingFilter.of(name -> "");

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
    void verdict_minds_what_reaches_the_threshold_and_the_rest_stays_in_sight() {
        assertThat(page(Reports.drifted(), Severity.CRITICAL))
                .contains("<h1>Drifted</h1>", "1 of 4 services drifted · 1 critical, 1 high, 2 medium, 1 low")
                .contains("· 4 below the threshold (critical) · 1 waived", "the 4 findings below the threshold")
                .contains("mysql has no container", "DOLI_URL_ROOT of dolibarr", "expert-desk has no health check");
        assertThat(page(Reports.withDrift(Severity.LOW), Severity.MEDIUM))
                .contains("<h1>Clean</h1>", "0 of 4 services drifted · 1 low · 1 below the threshold (medium)")
                .contains("id=\"drifts\"", "nothing that matters")
                .doesNotContain("state-drifted", "no rule objects");
        assertThat(page(Reports.withDrift(Severity.LOW), Severity.LOW))
                .contains("<h1>Drifted</h1>", "state-drifted")
                .doesNotContain("below the threshold");
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
        Problem mistake = Problem.of(Problem.Level.ERROR, "lumira.targets", "got \"<script>alert(1)</script>\"");

        String page = page(
                Locale.ENGLISH,
                new Overview(
                        List.of(), Optional.of(target(Reports.drifted(), NONE)), List.of(mistake), Trend.NONE, true));

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void page_of_the_only_target_is_told_of_its_audits() {
        assertThat(page(Locale.ENGLISH, Reports.drifted())).contains("data-targets=\"lumira\"");
    }

    @Test
    void several_targets_are_a_table_below_the_worst_verdict() {
        Overview overview = new Overview(
                List.of(
                        row("crm", TargetState.CLEAN, Optional.empty(), 0),
                        row("shop", TargetState.UNREACHABLE, Optional.empty(), 0),
                        row("wiki", TargetState.DRIFTED, Optional.of(FINISHED), 2)),
                Optional.empty(),
                List.of(),
                Trend.NONE,
                false);

        assertThat(page(Locale.ENGLISH, overview))
                .contains(
                        "1 target not reachable · 1 target drifted · 1 target clean · 2 high · 6 low · oldest drift 3 d")
                .containsOnlyOnce("Clean · 2 below the threshold")
                .containsSubsequence("<h1>Unreachable</h1>", "href=\"/targets/crm\"", "href=\"/targets/wiki\"")
                .contains("href=\"/targets/wiki?new=1\"")
                .doesNotContain("Audit now");
    }

    @Test
    void without_targets_the_page_says_how_to_name_one() {
        assertThat(page(Locale.ENGLISH, new Overview(List.of(), Optional.empty(), List.of(), Trend.NONE, true)))
                .contains("No target yet", "LUMIRA_TARGETS=prod");
    }

    @Test
    void finding_tells_since_when_it_is_there_and_what_did_it() {
        assertThat(page(Locale.ENGLISH, Reports.drifted()))
                .containsSubsequence(
                        "dolibarr",
                        "since",
                        "3 d",
                        "after",
                        "<code>update oracle_crm</code>",
                        "2026-11-21 02:07 UTC",
                        "href=\"/findings/");
    }

    @Test
    void reader_who_filters_sees_how_many_are_hidden_and_the_way_back() {
        FindingFilter low = FindingFilter.of(name -> name.equals("severity") ? "critical" : "");

        String page = page(
                Locale.ENGLISH,
                new Overview(List.of(), Optional.of(target(Reports.drifted(), low)), List.of(), Trend.NONE, true));

        assertThat(page)
                .contains("1 of 6 findings shown.", "Show all", "mysql has no container")
                .doesNotContain("DOLI_URL_ROOT of dolibarr");
    }

    @Test
    void only_who_may_review_is_offered_to() {
        assertThat(page(Locale.ENGLISH, Reports.drifted()))
                .contains("Nobody has reviewed this target yet", "action=\"/targets/lumira/reviews\"");
        assertThat(page(
                        Locale.ENGLISH,
                        new Overview(
                                List.of(), Optional.of(target(Reports.drifted(), NONE)), List.of(), Trend.NONE, false)))
                .contains("Nobody has reviewed this target yet")
                .doesNotContain("/reviews\"");
    }

    private String page(Locale language, AuditReport report) {
        return page(
                language,
                new Overview(List.of(), Optional.of(target(language, report, NONE)), List.of(), Trend.NONE, true));
    }

    private String page(AuditReport report, Severity threshold) {
        TargetPage target = target(Locale.ENGLISH, report, threshold, NONE);
        return page(Locale.ENGLISH, new Overview(List.of(), Optional.of(target), List.of(), Trend.NONE, true));
    }

    private String page(Locale language, Overview overview) {
        return pages.text("overview.jte", Map.of("shell", shell(language), "overview", overview));
    }

    private static Shell shell(Locale language) {
        return new Shell(
                "",
                "/",
                Shells.pageWords(language),
                Words.in(language),
                Optional.of("admin"),
                "token",
                Optional.empty());
    }

    private static TargetPage target(AuditReport report, FindingFilter filter) {
        return target(Locale.ENGLISH, report, filter);
    }

    private static TargetPage target(Locale language, AuditReport report, FindingFilter filter) {
        return target(language, report, Severity.LOW, filter);
    }

    private static TargetPage target(Locale language, AuditReport report, Severity threshold, FindingFilter filter) {
        ReportView view = ReportView.of(report, Words.in(language), threshold);
        Cause cause = new Cause(Cause.Kind.EVENT, "update oracle_crm", Instant.parse("2026-11-21T02:07:00Z"));
        Function<List<FindingView>, List<FoundView>> listed = findings -> findings.stream()
                .filter(shown -> report.findings().stream()
                        .anyMatch(finding -> finding.fingerprint().equals(shown.fingerprint())
                                && filter.admits(finding, FINISHED, true, FINISHED)))
                .map(finding -> new FoundView(finding, new LifeView(FINISHED, "3 d", Optional.of(cause), true)))
                .toList();
        return new TargetPage(
                new TargetView(
                        "lumira",
                        Target.Origin.CONFIGURED,
                        false,
                        Optional.of(FINISHED),
                        Optional.of(view),
                        OpenCounts.of(report.findings()).below(threshold),
                        Optional.empty()),
                Optional.of(UUID.randomUUID()),
                filter,
                listed.apply(view.drifts()),
                listed.apply(view.violations()),
                listed.apply(view.waived()),
                listed.apply(view.notes()),
                report.findings().size(),
                view.open().size(),
                Optional.empty(),
                Trend.NONE);
    }

    private static TargetRow row(String name, TargetState state, Optional<Instant> oldest, int high) {
        return new TargetRow(
                name,
                false,
                false,
                state,
                Optional.of(new OpenCounts(0, high, 0, 2, high, Optional.of(Severity.HIGH))),
                name.equals("crm") ? 2 : 0,
                high,
                oldest,
                oldest.map(since -> "3 d").orElse(""),
                Optional.of(FINISHED));
    }
}
