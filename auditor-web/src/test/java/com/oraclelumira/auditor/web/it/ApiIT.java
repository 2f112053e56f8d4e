package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The interface for programs, as a program with a token sees it. */
class ApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "api/v1/";
    private static final String DEMO = "targets/lumira-demo";

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @SuppressWarnings("NullAway.Init")
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        server = DemoServer.audited();
        token = token("read");
    }

    @Test
    void target_tells_its_latest_audit_which_has_the_same_report() throws Exception {
        JsonNode target = json(get(DEMO));

        assertThat(target.path("state").asText()).isEqualTo("drifted");
        assertThat(target.at("/open/drifts").asInt()).isPositive();
        String audit = target.path("audit").asText();
        assertThat(json(get("audits/" + audit)).path("target").asText()).isEqualTo("lumira-demo");
        assertThat(json(get("audits/" + audit + "/report")).path("findings"))
                .isEqualTo(json(get(DEMO + "/report")).path("findings"))
                .isNotEmpty();
    }

    @Test
    void pages_of_findings_hold_each_finding_once() throws Exception {
        List<String> all = fingerprints(json(get("findings?target=lumira-demo&limit=200")));
        List<String> paged = new ArrayList<>();
        String path = "findings?target=lumira-demo&limit=3";
        int pages = 0;
        for (JsonNode page = json(get(path));
                ;
                page = json(get(path + "&cursor=" + page.path("next").asText()))) {
            paged.addAll(fingerprints(page));
            pages++;
            if (!page.has("next")) {
                break;
            }
        }

        assertThat(pages).isGreaterThan(1);
        assertThat(paged).containsExactlyElementsOf(all).doesNotHaveDuplicates();
        assertThat(get(path).headers().firstValue("Link").orElseThrow())
                .contains("rel=\"next\"", "cursor=" + all.get(2));
    }

    @Test
    void filters_narrow_the_findings() throws Exception {
        JsonNode drifts = json(get("findings?kind=drift&severity=high&open=true"));

        assertThat(drifts.path("findings")).isNotEmpty();
        for (JsonNode finding : drifts.path("findings")) {
            assertThat(finding.path("kind").asText()).isEqualTo("drift");
            assertThat(finding.path("severity").asText()).isIn("high", "critical");
            assertThat(finding.has("class")).isTrue();
        }
        assertThat(json(get("findings?since=2999-01-01T00:00:00Z")).path("findings"))
                .isEmpty();
    }

    @Test
    void finding_tells_its_life() throws Exception {
        String fingerprint = fingerprints(json(get("findings?limit=1"))).get(0);
        JsonNode life = json(get("findings/" + fingerprint));

        assertThat(life.at("/finding/fingerprint").asText()).isEqualTo(fingerprint);
        assertThat(life.at("/events/0/change").asText()).isEqualTo("opened");
    }

    @Test
    void audits_are_paged_latest_first() throws Exception {
        String token = JSON.readTree(server.administrator()
                        .post("", "api/v1/tokens", Map.of("name", "job", "scope", "audit", "days", "1"))
                        .body())
                .path("token")
                .asText();
        String before = json(get(DEMO)).path("audit").asText();
        assertThat(server.visitor()
                        .postRaw(API + DEMO + "/audits", "", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(202);
        for (int i = 0; i < 120 && json(get(DEMO)).path("audit").asText().equals(before); i++) {
            Thread.sleep(500);
        }

        JsonNode first = json(get(DEMO + "/audits?limit=1"));
        JsonNode second =
                json(get(DEMO + "/audits?limit=1&cursor=" + first.path("next").asText()));

        assertThat(first.at("/audits/0/finishedAt").asText())
                .isGreaterThan(second.at("/audits/0/finishedAt").asText());
    }

    @Test
    void report_is_told_in_every_form() throws Exception {
        Map<String, String> forms = Map.of(
                "json", "application/json",
                "sarif", "application/sarif+json",
                "junit", "application/xml",
                "csv", "text/csv",
                "html", "text/html",
                "text", "text/plain");
        for (Map.Entry<String, String> form : forms.entrySet()) {
            HttpResponse<String> byFormat = get(DEMO + "/report?format=" + form.getKey());
            HttpResponse<String> byAccept = get(DEMO + "/report", "Accept", form.getValue());

            assertThat(byFormat.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(form.getValue());
            assertThat(byAccept.body()).as(form.getKey()).isEqualTo(byFormat.body());
        }
        assertThat(get(DEMO + "/report?format=sarif").body()).contains("\"2.1.0\"");
        assertThat(get(DEMO + "/report?format=html")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        for (String path : List.of(DEMO + "/report", "rules", "findings")) {
            Visitor program = server.visitor();
            String tag = get(program, path).headers().firstValue("ETag").orElseThrow();

            // On a connection of its own, which Java's client begins with a wish for HTTP/2.
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
            assertThat(get(program, path, "If-None-Match", "\"other\"").statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void wrong_parameter_is_told_with_what_it_held_and_what_is_accepted() throws Exception {
        refused("findings?severity=grave", 400, "severity: got 'grave'; accepted: info, low, medium, high, critical");
        refused("findings?limit=0", 400, "limit: got '0'; accepted: 1 to 200");
        refused("findings?since=yesterday", 400, "since: got 'yesterday'; accepted: a time as 2026-11-24T09:30:00Z");
        refused("findings?cursor=x", 400, "cursor: got 'x'; accepted: what the page before has as next");
        refused("findings?severty=high", 400, "severty: no such parameter here; accepted: class, cursor, kind, limit,");
        refused(DEMO + "/audits?cursor=2026-13-99T00:00:00Z", 400, "cursor: got '2026-13-99T00:00:00Z'");
        refused(DEMO + "/report?format=pdf", 400, "format: got 'pdf'; accepted: text, json, sarif, junit, csv, html");
        refused("waivers?target=none", 400, "target: got 'none'; accepted: lumira-demo");
    }

    @Test
    void what_is_not_there_is_a_problem() throws Exception {
        refused("nowhere", 404, "no such address; accepted: those that /openapi lists");
        refused("targets/none", 404, "no target of that name");
        refused("audits/none", 404, "no audit of that id");
        refused("findings/0000000000000000", 404, "no finding of that fingerprint");
        refused("rules/NO-SUCH", 404, "no bundled rule of that id");

        HttpResponse<String> image = get(DEMO + "/report", "Accept", "image/png");
        assertThat(image.statusCode()).isEqualTo(406);
        assertThat(json(image).path("detail").asText()).contains("accepted: application/json, application/sarif+json");
        HttpResponse<String> deleted = server.visitor().delete(API + "rules", "Authorization", "Bearer " + token);
        assertThat(deleted.statusCode()).isEqualTo(405);
        assertThat(deleted.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(json(deleted).path("detail").asText()).contains("no such method here; accepted: ", "GET");
    }

    @Test
    void token_that_reads_may_not_ask_for_an_audit() throws Exception {
        HttpResponse<String> refused =
                server.visitor().postRaw(API + DEMO + "/audits", "", "Authorization", "Bearer " + token);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void rules_are_told_as_they_are_written() throws Exception {
        JsonNode rule = json(get("rules/CNT-PRIVILEGED"));

        assertThat(rule.path("severity").asText()).isEqualTo("critical");
        assertThat(rule.path("pack").asText()).isEqualTo("isolation");
        assertThat(json(get("rules")).path("rules")).contains(rule);
    }

    @Test
    void waivers_in_force_are_those_of_the_latest_report() throws Exception {
        long waived = 0;
        for (JsonNode finding : json(get(DEMO + "/report")).path("findings")) {
            waived += finding.has("waiver") ? 1 : 0;
        }

        assertThat(json(get("waivers?target=lumira-demo")).path("waivers")).hasSize((int) waived);
    }

    @Test
    void badge_is_for_who_has_signed_in() throws Exception {
        HttpResponse<String> stranger = server.visitor().get("badges/lumira-demo.svg");
        HttpResponse<String> known = server.administrator().get("badges/lumira-demo.svg");

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?to=%2Fbadges%2Flumira-demo.svg");
        assertThat(known.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(known.headers().firstValue("Cache-Control")).contains("private, max-age=60");
        assertThat(known.body()).contains("aria-label=\"lumira-demo: drifted: ");
        assertThat(server.administrator().get("badges/none.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void client_generated_from_the_description_reads_what_is_there_and_makes_silences_and_tokens() throws Exception {
        String document = server.visitor().get("/openapi?format=JSON").body();
        Path folder = Files.createTempDirectory(Path.of("target"), "client-");

        List<String> read = GeneratedClient.of(document, folder)
                .program(server.base().toString().replaceAll("/$", ""), token("admin"));

        assertThat(read)
                .contains(
                        "target lumira-demo drifted",
                        "audit drifted",
                        "rule Privileged container",
                        "waivers " + json(get("waivers")).path("waivers").size(),
                        "silence target=lumira-demo, we move the disks, true",
                        "silences 0",
                        "receivers 0",
                        "token job, read, true",
                        "tokens job 0")
                .filteredOn(line -> line.startsWith("finding drift "))
                .hasSize(2);
    }

    private static String token(String scope) throws Exception {
        HttpResponse<String> made = server.administrator()
                .post("", "api/v1/tokens", Map.of("name", "program", "scope", scope, "days", "1"));
        return json(made).path("token").asText();
    }

    private void refused(String path, int status, String detail) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("detail").asText()).startsWith(detail);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return get(server.visitor(), path, headers);
    }

    private HttpResponse<String> get(Visitor program, String path, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return program.get(API + path, all.toArray(String[]::new));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static List<String> fingerprints(JsonNode page) {
        return page.path("findings").findValuesAsText("fingerprint");
    }
}
