package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.page.report.ReportView;
import com.oraclelumira.auditor.web.page.report.Words;
import com.oraclelumira.auditor.web.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagePreviewTest {

    private static final Instant FINISHED = Instant.parse("2026-11-24T09:30:01Z");

    private final Pages pages = new Pages();

    @Test
    void preview() throws Exception {
        String cdir = System.getProperty("preview");
        if (cdir == null) return;
        for (String lang : List.of("en", "fr")) {
            for (String theme : List.of("light", "dark")) {
                java.nio.file.Files.writeString(
                        java.nio.file.Path.of(cdir, "p-" + lang + "-" + theme + ".html"),
                        page(
                                        Locale.forLanguageTag(lang),
                                        Optional.of(theme),
                                        Reports.drifted(),
                                        Reports.incomplete(),
                                        Reports.clean())
                                .replaceAll("(href|src)=\"/(assets|webjars)", "$1=\"$2"));
            }
        }
        java.nio.file.Files.writeString(
                java.nio.file.Path.of(cdir, "p-incomplete.html"),
                page(Locale.ENGLISH, Optional.of("light"), Reports.incomplete())
                        .replaceAll("(href|src)=\"/(assets|webjars)", "$1=\"$2"));
        assertThat(cdir).isNotEmpty();
    }

    private String page(Locale language, Optional<String> theme, AuditReport... reports) {
        Words words = Words.in(language);
        List<TargetView> targets = new java.util.ArrayList<>();
        for (AuditReport report : reports) {
            targets.add(new TargetView(
                    "lumira-" + report.verdict().id(),
                    Target.Origin.DEMO,
                    false,
                    Optional.of(FINISHED),
                    Optional.of(ReportView.of(report, words))));
        }
        Shell shell = new Shell("", "/", Shells.pageWords(language), words, Optional.of("admin"), "token", theme);
        return pages.text(
                "overview.jte",
                Map.of(
                        "shell",
                        shell,
                        "overview",
                        new Overview(
                                targets,
                                Optional.of(targets.get(0)),
                                reports.length > 1
                                        ? List.<Problem>of(
                                                Problem.of(
                                                        Problem.Level.ERROR,
                                                        "lumira.target.desk.schedule",
                                                        "not accepted, got \"every day\"; accepted: off, a pause of at least 10 seconds such as PT15M, or a cron line of six fields"))
                                        : List.of(),
                                true)));
    }
}
