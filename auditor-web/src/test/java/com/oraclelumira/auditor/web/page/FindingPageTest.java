package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.report.html.FindingView;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.report.html.Words;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.Cause;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingFacts;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingPageTest {

    private static final Instant OPENED = Instant.parse("2026-11-21T02:07:30Z");
    private static final Cause UPDATE =
            new Cause(Cause.Kind.EVENT, "update oracle_crm", Instant.parse("2026-11-21T02:07:00Z"));

    private final Pages pages = new Pages();

    @Test
    void finding_shows_both_sides_its_history_and_the_way_to_accept_it() {
        Finding finding = Reports.drifted().findings().get(0);

        assertThat(page(Locale.ENGLISH, finding, Optional.empty()))
                .contains("mem_limit: <mark>", "<span class=\"code-number\">51</span>")
                .contains("Jeanne Doe", "docker update --memory 512m", "href=\"/targets/lumira\"")
                .containsSubsequence("What happened", "2026-11-21 02:07 UTC", "appeared", "update oracle_crm")
                .containsSubsequence("id=\"waiver-text\"", "fingerprint: ", "reason: measured", "owner: jane");
    }

    @Test
    void finding_that_is_gone_says_so_and_is_not_to_be_accepted() {
        Finding finding = Reports.drifted().findings().get(0);

        assertThat(page(Locale.FRENCH, finding, Optional.of(OPENED.plusSeconds(60))))
                .contains("state-clean", "Disparu depuis le", "est apparu")
                .doesNotContain("waiver-text");
    }

    @Test
    void every_finding_has_a_page_in_both_languages() {
        for (Finding finding : Reports.drifted().findings()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(page(language, finding, Optional.empty())).contains(finding.fingerprint());
            }
        }
    }

    @Test
    void audits_are_listed_with_what_asked_for_them_and_lead_to_their_reports() {
        AuditSummary audit = new AuditSummary(
                UUID.randomUUID(),
                "lumira",
                Trigger.EVENT,
                OPENED,
                OPENED,
                AuditReport.Verdict.DRIFTED,
                new OpenCounts(1, 2, 3, 4, 5, Optional.of(Severity.HIGH)),
                Optional.of("a1b2c3d4e5f6"));

        assertThat(pages.text(
                        "audits.jte",
                        Map.of(
                                "shell",
                                shell(Locale.ENGLISH),
                                "target",
                                TestTargets.ofProject("lumira"),
                                "audits",
                                List.of(audit),
                                "more",
                                true)))
                .contains("/targets/lumira/audits/" + audit.id(), "event of the engine", "a1b2c3d", ">10<")
                .contains("/targets/lumira/audits?before=" + OPENED);
        assertThat(pages.text(
                        "audit.jte",
                        Map.of(
                                "shell",
                                shell(Locale.FRENCH),
                                "audit",
                                audit,
                                "report",
                                ReportView.of(Reports.drifted(), Words.in(Locale.FRENCH)),
                                "below",
                                0)))
                .contains("Voici ce qu'un audit a constat", "/report.sarif?audit=" + audit.id());
    }

    @Test
    void rules_tell_why_and_how_many_findings_of_each_are_open() {
        String page = pages.text(
                "rules.jte",
                Map.of(
                        "shell",
                        shell(Locale.ENGLISH),
                        "packs",
                        RulePacks.bundled(),
                        "open",
                        Map.of("CNT-PRIVILEGED", 2L)));

        // of one rule: AssertJ takes long to look for a sequence in all of them
        assertThat(page.split("</details>", -1))
                .filteredOn(rule -> rule.contains("id=\"CNT-PRIVILEGED\""))
                .singleElement()
                .asString()
                .containsSubsequence("id=\"CNT-PRIVILEGED\"", "2 open findings", "class=\"why\"");
    }

    private String page(Locale language, Finding finding, Optional<Instant> resolved) {
        Shell shell = shell(language);
        FindingFacts facts = FindingFacts.of(finding);
        ReportView report = ReportView.of(Reports.drifted(), shell.reportWords());
        FindingView view = List.of(report.drifts(), report.violations(), report.waived()).stream()
                .flatMap(List::stream)
                .filter(shown -> shown.fingerprint().equals(finding.fingerprint()))
                .findFirst()
                .orElseThrow();
        FindingLife life = new FindingLife(
                finding.fingerprint(), "lumira", facts, OPENED, OPENED, OPENED, resolved, 0, Optional.of(UPDATE));
        FindingEvent event = new FindingEvent(
                finding.fingerprint(), "lumira", OPENED, UUID.randomUUID(), Change.OPENED, facts, Optional.of(UPDATE));
        WaiverForm form = new WaiverForm("measured", "jane", "2027-01-31", false);
        return pages.text(
                "finding.jte",
                Map.of(
                        "shell",
                        shell,
                        "page",
                        new FindingPage(
                                "lumira",
                                view,
                                ComposeDiff.of(finding),
                                life,
                                "3 d",
                                List.of(event),
                                resolved.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(WaiverText.of(finding, "lumira", form.terms(""))),
                                form)));
    }

    private static Shell shell(Locale language) {
        return new Shell(
                "",
                "/",
                Shells.pageWords(language),
                Words.in(language),
                Optional.of("jane"),
                "token",
                Optional.empty());
    }
}
