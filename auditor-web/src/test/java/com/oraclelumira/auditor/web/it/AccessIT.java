package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what, seen from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUDIT = "api/v1/targets/lumira-demo/audits";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL address;

    @SuppressWarnings("NullAway.Init")
    private URI base;

    @SuppressWarnings("NullAway.Init")
    private Visitor admin;

    @Deployment(testable = false)
    static WebArchive application() {
        return Deployments.real();
    }

    @BeforeEach
    void signIn() throws Exception {
        base = address.toURI();
        admin = new Visitor(base).signedIn();
    }

    @Test
    void log_tells_who_signed_in_and_who_was_refused() throws Exception {
        new Visitor(base).post("sign-in", "sign-in", Map.of("name", "mallory\r\n<b>", "password", "a guess"));

        String log = admin.get("log").body();
        assertThat(log)
                .contains("signed in", "was refused to sign in", "mallory\\u000d\\u000a&lt;b&gt;", "127.0.0.1")
                .doesNotContain("a guess", Visitor.PASSWORD);
    }

    @Test
    void name_that_is_guessed_at_has_to_wait_and_fills_no_log() throws Exception {
        Visitor stranger = new Visitor(base);
        for (int i = 0; i < 8; i++) {
            stranger.post("sign-in", "sign-in", Map.of("name", "guessed-at", "password", "guess " + i));
        }

        Matcher lines = Pattern.compile(">guessed-at<").matcher(admin.get("log").body());
        assertThat(lines.results().count()).isEqualTo(5);
    }

    @Test
    void token_is_made_shown_once_and_revoked_on_a_page() throws Exception {
        HttpResponse<String> made = admin.post(
                "account/tokens", "account/tokens", Map.of("name", "page job", "scope", "read", "days", "7"));
        assertThat(made.statusCode()).isEqualTo(201);
        String token = found("<code id=\"token\">([^<]+)</code>", made.body());
        Visitor program = new Visitor(base);
        assertThat(program.get("api/v1/targets", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);

        String page = admin.get("account/tokens").body();
        assertThat(page).contains("page job").doesNotContain(token);
        String id = JSON.readTree(admin.get("api/v1/tokens").body())
                .at("/tokens/0/id")
                .asText();
        assertThat(admin.post("account/tokens", "account/tokens/revoke", Map.of("id", id))
                        .statusCode())
                .isEqualTo(303);

        assertThat(program.get("api/v1/targets", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(admin.get("log").body())
                .contains("made a token", "revoked a token")
                .doesNotContain(token);
    }

    @Test
    void token_does_what_its_scope_says_and_no_more() throws Exception {
        String reads = token("read");
        String audits = token("audit");
        Visitor program = new Visitor(base);

        assertThat(program.postRaw(AUDIT, "", "Authorization", "Bearer " + reads)
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.postRaw(AUDIT, "", "Authorization", "Bearer " + audits)
                        .statusCode())
                .isEqualTo(202);
        assertThat(program.get("api/v1/tokens", "Authorization", "Bearer " + audits)
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.get("account", "Authorization", "Bearer " + audits).statusCode())
                .as("pages are for people")
                .isEqualTo(302);
        assertThat(admin.get("log").body()).contains("admin (token a job for audit)");
    }

    @Test
    void program_of_scope_admin_lists_and_revokes_tokens() throws Exception {
        String bearer = "Bearer " + token("admin");
        Visitor program = new Visitor(base);

        JsonNode mine = JSON.readTree(
                        program.get("api/v1/tokens", "Authorization", bearer).body())
                .at("/tokens/0");
        assertThat(mine.path("name").asText()).isEqualTo("a job for admin");
        assertThat(mine.path("lastUsedAt").asText()).isNotEmpty();
        assertThat(mine.has("digest")).isFalse();
        String path = "api/v1/tokens/" + mine.path("id").asText();
        assertThat(program.delete(path, "Authorization", bearer).statusCode()).isEqualTo(204);
        assertThat(program.delete(path, "Authorization", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void value_of_a_token_that_is_not_accepted_is_named() throws Exception {
        HttpResponse<String> answer =
                admin.post("account", "api/v1/tokens", Map.of("name", "job", "scope", "everything", "days", "1"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("detail").asText())
                .startsWith("scope: not accepted; accepted: read");
        assertThat(admin.post("account/tokens", "account/tokens", Map.of("name", "job", "scope", "read", "days", "400"))
                        .body())
                .contains("A token lives 1 to 366 days.");
    }

    private String token(String scope) throws Exception {
        HttpResponse<String> made = admin.post(
                "account", "api/v1/tokens", Map.of("name", "a job for " + scope, "scope", scope, "days", "1"));
        assertThat(made.statusCode()).isEqualTo(201);
        return JSON.readTree(made.body()).path("token").asText();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
