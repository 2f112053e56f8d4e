package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the page as a person does; leaves pictures of it in target/screenshots. */
class BrowserIT {

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        base = DemoServer.audited().base().toString();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void person_signs_in_and_reads_what_drifted_where_and_how_to_put_it_right() {
        try (BrowserContext context = chromium.reader(1440, 900, ColorScheme.LIGHT, "en-GB", true)) {
            List<String> troubles = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    troubles.add(message.text());
                }
            });
            page.navigate(base);
            Chromium.picture(page, "sign-in");
            signIn(page);

            assertThat(page.locator(".verdict h1").textContent()).isEqualTo("Drifted");
            Locator memory = page.locator(".finding", new Page.LocatorOptions().setHasText("mem_limit"))
                    .first();
            assertThat(memory.locator("summary").innerText())
                    .contains("memory limit", "infrastructure/docker-compose.yml:");
            Chromium.picture(page, "wide-light");
            memory.locator("summary").click();
            assertThat(memory.locator(".remedy").first().innerText()).contains("docker");
            Chromium.picture(page, "finding-open");
            page.locator(".target-tools button").click();
            page.waitForSelector(".when, .running");
            assertThat(troubles).isEmpty();
        }
    }

    @Test
    void narrow_screen_needs_no_sideways_scrolling() {
        try (BrowserContext context = chromium.reader(360, 740, ColorScheme.LIGHT, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);
            page.locator(".finding > summary").first().click();

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            Chromium.picture(page, "narrow");
        }
    }

    @Test
    void dark_french_reader_gets_dark_french_pages() {
        try (BrowserContext context = chromium.reader(1440, 900, ColorScheme.DARK, "fr-FR", true)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);

            assertThat(page.locator(".verdict h1").textContent()).isEqualTo("Dérive");
            assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(14, 18, 32)");
            Chromium.picture(page, "dark-french");
        }
    }

    @Test
    void where_nobody_is_told_the_page_says_how_to_name_somebody() {
        try (BrowserContext context = chromium.reader(360, 740, ColorScheme.DARK, "fr-FR", true)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);
            page.navigate(base + "alerts");

            assertThat(page.locator(".empty").innerText())
                    .contains("Personne n'est encore prévenu", "LUMIRA_RECEIVERS=ops");
        }
    }

    @Test
    void pages_about_accounts_fit_any_screen_and_language() {
        for (Screen screen : Screen.values()) {
            try (BrowserContext context = screen.reader(chromium)) {
                Page page = context.newPage();
                page.navigate(base);
                signIn(page);
                for (String path : List.of("account", "account/tokens", "accounts", "log")) {
                    page.navigate(base + path);
                    page.locator("details.more > summary").all().forEach(Locator::click);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isLessThanOrEqualTo(screen.width());
                    Chromium.picture(page, path.replace('/', '-') + "-" + screen);
                }
            }
        }
    }

    @Test
    void everything_can_be_read_without_scripts() {
        try (BrowserContext context = chromium.reader(1280, 900, ColorScheme.LIGHT, "en-GB", false)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);

            page.locator(".finding > summary").first().click();
            assertThat(page.locator(".finding[open] .message").count()).isEqualTo(1);
            page.locator(".target-tools button").click();
            assertThat(page.locator(".verdict h1").textContent()).isEqualTo("Drifted");
        }
    }

    @Test
    void screen_of_the_largest_kind_is_filled() {
        try (BrowserContext context = chromium.reader(3840, 2160, ColorScheme.DARK, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);

            Chromium.picture(page, "4k");
            assertThat(page.locator("main").boundingBox().width).isGreaterThan(1800);
        }
    }

    @Test
    void reviewer_filters_opens_a_finding_and_takes_a_waiver_along_without_scripts() {
        try (BrowserContext context = chromium.reader(1280, 900, ColorScheme.LIGHT, "en-GB", false)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);
            int all = page.locator(".found").count();

            page.selectOption("#filter-severity", "low");
            page.fill("#filter-q", "mem_limit");
            page.locator(".filter button").click();
            assertThat(page.url()).contains("severity=low", "q=mem_limit");
            assertThat(page.locator(".found").count()).isBetween(1, all - 1);
            assertThat(page.locator(".found .life").first().innerText()).contains("since");
            Chromium.picture(page, "filtered");

            page.locator(".found .life a").first().click();
            assertThat(page.locator(".pane-desired .code").innerText()).contains("services:", "mem_limit: ");
            assertThat(page.locator(".pane-desired .code-number").allInnerTexts())
                    .anyMatch(line -> line.matches("\\d+"));
            assertThat(page.locator(".timeline").innerText()).contains("appeared");
            page.fill("#waiver-reason", "measured under load");
            page.locator("form:has(#waiver-reason) button").click();
            assertThat(page.locator("#waiver-text").textContent())
                    .contains("waivers:\n  - target: lumira-demo", "reason: measured under load", "owner: admin");
            Chromium.picture(page, "finding");
        }
    }

    @Test
    void reviewed_target_has_nothing_new_until_something_opens() {
        try (BrowserContext context = chromium.reader(1280, 900, ColorScheme.LIGHT, "en-GB", true)) {
            Page page = context.newPage();
            page.navigate(base);
            signIn(page);
            page.locator("#review-form > summary").click();
            page.fill("#review-note", "looked at with the team");
            page.locator("#review-form button").click();
            page.waitForSelector(".review q");

            assertThat(page.locator(".review").textContent()).contains("0 new", "admin", "looked at with the team");
            page.navigate(base + "targets/lumira-demo?new=1");
            assertThat(page.locator(".found").count()).isZero();
            page.navigate(base + "log");
            assertThat(page.locator("main").innerText()).contains("marked as reviewed");
        }
    }

    @Test
    void pages_have_no_serious_barrier_and_fit_any_screen_and_language() throws Exception {
        for (Screen screen : Screen.values()) {
            try (BrowserContext context = screen.reader(chromium)) {
                Page page = context.newPage();
                page.navigate(base);
                signIn(page);
                String finding = page.locator(".found .life a").first().getAttribute("href");
                page.navigate(base + "targets/lumira-demo/audits");
                String audit = page.locator(".rows tbody a").last().getAttribute("href");
                Map<String, String> shown = new LinkedHashMap<>();
                shown.put("overview", base);
                shown.put("one-finding", URI.create(base).resolve(finding).toString());
                shown.put("audits", base + "targets/lumira-demo/audits");
                shown.put("one-audit", URI.create(base).resolve(audit).toString());
                shown.put("rules", base + "rules");
                shown.put("alerts-empty", base + "alerts");
                for (Map.Entry<String, String> address : shown.entrySet()) {
                    page.navigate(address.getValue());
                    Chromium.picture(page, address.getKey() + "-" + screen);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(address.getKey())
                            .isLessThanOrEqualTo(screen.width());
                    assertThat(barriers(page))
                            .as(address.getKey() + " on " + screen)
                            .isEmpty();
                }
            }
        }
    }

    /** What axe-core calls serious or critical, as rule and place. */
    static List<?> barriers(Page page) throws IOException {
        try (InputStream axe = BrowserIT.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate("() => {" + new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "}");
        }
        return (List<?>)
                page.evaluate(
                        "async () => (await axe.run({resultTypes: ['violations']})).violations"
                                + ".filter(found => ['serious', 'critical'].includes(found.impact))"
                                + ".flatMap(found => found.nodes.map(node => found.id + ' at ' + node.target + ': ' + node.failureSummary))");
    }

    static void signIn(Page page) {
        page.fill("input[name=name]", "admin");
        page.fill("input[name=password]", Visitor.PASSWORD);
        page.locator(".gate button[type=submit]").click();
        page.waitForSelector(".verdict");
    }
}
