package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Talks to the deployed application from outside. */
class ClientIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DemoServer.audited();
    }

    @Test
    void stranger_is_led_to_the_sign_in_page_and_back() throws Exception {
        HttpResponse<String> page = server.visitor().get("targets/lumira-demo");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?to=%2Ftargets%2Flumira-demo");
    }

    @Test
    void wrong_password_and_unknown_name_get_the_same_answer() throws Exception {
        Visitor visitor = server.visitor();

        HttpResponse<String> wrong = visitor.signIn("not the password");
        HttpResponse<String> unknown = visitor.signIn("nobody", "not the password");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Name or password is not right");
    }

    @Test
    void report_page_and_json_tell_the_same_verdict() throws Exception {
        Visitor visitor = server.administrator();
        assertThat(visitor.post("", "targets/lumira-demo/audits", Map.of()).statusCode())
                .isEqualTo(303);

        HttpResponse<String> page = visitor.get("targets/lumira-demo");
        JsonNode report =
                JSON.readTree(visitor.get("api/v1/targets/lumira-demo/report").body());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Drifted</h1>", "infrastructure/docker-compose.yml:", "Demonstration.");
        assertThat(report.path("verdict").asText()).isEqualTo("drifted");
        assertThat(report.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(report.path("desired").path("commit").asText()).hasSize(40);
    }

    @Test
    void answers_of_every_kind_carry_the_usual_headers() throws Exception {
        Visitor stranger = server.visitor();
        Visitor visitor = server.administrator();
        Map<Integer, HttpResponse<String>> pages = Map.of(
                200, stranger.get("sign-in"),
                302, stranger.get(""),
                401, stranger.get("api/v1/targets"),
                403, visitor.postRaw("sign-out", ""),
                404, visitor.get("none"));

        pages.forEach((status, answer) -> assertThat(answer.statusCode()).isEqualTo(status));
        assertThat(pages.values()).allSatisfy(ClientIT::assertStrict);
        assertStrict(server.visitor().get("/health"));
        assertStrict(stranger.get("%00"));
        assertThat(stranger.get("assets/page.css").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=86400"));
    }

    private static void assertStrict(HttpResponse<String> answer) {
        assertThat(answer.headers().map())
                .containsKeys(
                        "X-Content-Type-Options",
                        "X-Frame-Options",
                        "Referrer-Policy",
                        "Permissions-Policy",
                        "Cross-Origin-Opener-Policy",
                        "Cross-Origin-Resource-Policy",
                        "Strict-Transport-Security")
                .doesNotContainKeys("Server", "X-Powered-By");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().allValues("Cache-Control"))
                .as("reports are for whoever is signed in, not for whoever sits at the machine next")
                .allSatisfy(value -> assertThat(value).contains("no-store"))
                .isNotEmpty();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void address_that_a_request_makes_up_is_not_believed() throws Exception {
        String forged = "203.0.113." + (System.nanoTime() % 250);
        server.visitor()
                .postRaw(
                        "sign-in",
                        "name=forger&password=guess",
                        "X-Forwarded-For",
                        forged,
                        "$WSRA",
                        forged,
                        "X-Forwarded-Proto",
                        "https");
        Visitor forger = server.visitor();
        forger.get("sign-in", "X-Forwarded-For", forged, "$WSRA", forged);
        forger.signIn("forger", "guess");

        assertThat(server.administrator().get("log").body()).contains("forger").doesNotContain(forged);
    }

    @Test
    void form_from_elsewhere_changes_nothing() throws Exception {
        Visitor visitor = server.administrator();

        assertThat(visitor.postRaw("targets/lumira-demo/audits", "csrf=forged").statusCode())
                .isEqualTo(403);
        assertThat(visitor.postRaw("sign-out", "").statusCode()).isEqualTo(403);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void program_signs_in_by_token() throws Exception {
        HttpResponse<String> made = server.administrator()
                .post("", "api/v1/tokens", Map.of("name", "deploy job", "scope", "audit", "days", "1"));
        assertThat(made.statusCode()).isEqualTo(201);
        String token = JSON.readTree(made.body()).path("token").asText();
        Visitor program = server.visitor();

        HttpResponse<String> targets = program.get("api/v1/targets", "Authorization", "Bearer " + token);
        HttpResponse<String> audit =
                program.postRaw("api/v1/targets/lumira-demo/audits", "", "Authorization", "Bearer " + token);

        assertThat(JSON.readTree(targets.body()).at("/targets/0/name").asText()).isEqualTo("lumira-demo");
        assertThat(audit.statusCode()).isEqualTo(202);
        assertThat(audit.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/targets/lumira-demo/report");
        assertThat(program.get("api/v1/targets").statusCode())
                .as("no session is left")
                .isEqualTo(401);
    }

    @Test
    void program_without_a_token_reads_a_problem() throws Exception {
        HttpResponse<String> answer = server.visitor().get("api/v1/targets", "Authorization", "Bearer made-up");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(401);
    }

    @Test
    void unknown_target_is_a_problem_for_programs_and_a_page_for_people() throws Exception {
        Visitor visitor = server.administrator();

        HttpResponse<String> api = visitor.get("api/v1/targets/none/report");
        HttpResponse<String> page = visitor.get("targets/none");

        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(api.body()).path("detail").asText()).isEqualTo("no target of that name");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page");
    }

    @Test
    void french_is_chosen_by_the_browser_or_by_the_reader() throws Exception {
        Visitor visitor = server.visitor();

        assertThat(visitor.get("sign-in", "Accept-Language", "fr-CA,fr;q=0.9").body())
                .contains("<html lang=\"fr\"", "Se connecter");
        assertThat(visitor.get("sign-in?lang=fr").body()).contains("Se connecter");
        assertThat(visitor.get("sign-in").body()).as("remembered").contains("Se connecter");
    }

    @Test
    void report_is_taken_along_in_every_form_and_as_it_was_at_an_audit() throws Exception {
        Visitor visitor = server.administrator();
        visitor.post("", "targets/lumira-demo/audits", Map.of());

        for (String form : List.of("html", "sarif", "json", "csv")) {
            HttpResponse<String> file = visitor.get("targets/lumira-demo/report." + form);
            assertThat(file.statusCode()).as(form).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .isEqualTo("attachment; filename=\"lumira-demo." + form + "\"");
            assertThat(file.body()).as(form).contains("mem_limit");
        }
        assertThat(visitor.get("targets/lumira-demo/report.exe").statusCode()).isEqualTo(404);
        assertThat(visitor.get("targets/lumira-demo/report.json?audit=none").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("findings/0000000000000000").statusCode()).isEqualTo(404);
        assertThat(visitor.get("targets/lumira-demo/audits/none").statusCode()).isEqualTo(404);
        assertThat(visitor.post("", "targets/lumira-demo/reviews", Map.of("audit", "none"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void health_is_told_to_anybody() throws Exception {
        JsonNode health = JSON.readTree(server.visitor().get("/health").body());

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.findValuesAsText("name")).contains("started", "live", "database");
    }
}
