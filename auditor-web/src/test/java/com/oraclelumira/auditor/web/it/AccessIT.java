package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what, seen from outside. */
class AccessIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUDIT = "api/v1/targets/lumira-demo/audits";

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @SuppressWarnings("NullAway.Init")
    private Visitor admin;

    @BeforeAll
    static void start() throws Exception {
        server = DemoServer.audited();
    }

    @BeforeEach
    void signIn() throws Exception {
        admin = server.administrator();
    }

    @Test
    void address_that_a_peer_forwards_is_not_believed_unless_the_configuration_says_so() throws Exception {
        server.visitor().signIn("forwarded", "a guess", "X-Forwarded-For", "203.0.113.7");

        assertThat(admin.get("log").body()).contains("forwarded").doesNotContain("203.0.113.7");
    }

    @Test
    void log_tells_who_signed_in_and_who_was_refused() throws Exception {
        server.visitor().signIn("mallory\r\n<b>", "a guess");

        String log = admin.get("log").body();
        assertThat(log)
                .contains("signed in", "was refused to sign in", "mallory\\u000d\\u000a&lt;b&gt;", "127.0.0.1")
                .doesNotContain("a guess", Visitor.PASSWORD);
    }

    @Test
    void name_that_is_guessed_at_has_to_wait_and_fills_no_log() throws Exception {
        Visitor stranger = server.visitor();
        for (int i = 0; i < 8; i++) {
            stranger.signIn("guessed-at", "guess " + i);
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
        Visitor program = server.visitor();
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
        Visitor program = server.visitor();

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
        Visitor program = server.visitor();

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

    @Test
    void account_is_made_with_a_password_good_only_for_choosing_another() throws Exception {
        String first = firstPassword("anne", "viewer");
        Visitor anne = server.visitor();
        anne.signIn("anne", first);

        assertThat(anne.get("").headers().firstValue("Location").orElseThrow()).endsWith("/password");
        assertThat(anne.post("password", "api/v1/tokens", Map.of("name", "job")).statusCode())
                .isEqualTo(403);
        assertThat(anne.get("password").body())
                .as("a page that listens to events she may not hear yet")
                .doesNotContain("data-live");
        anne.post("password", "password", Map.of("before", first, "after", Visitor.PASSWORD));
        assertThat(anne.get("").statusCode()).isEqualTo(200);
        assertThat(anne.get("password").body()).contains("data-live");
        assertThat(admin.get("log").body())
                .contains("made an account", "changed the password")
                .doesNotContain(first);
    }

    @Test
    void viewer_reads_and_does_nothing_else() throws Exception {
        Visitor bob = person("bob", "viewer");

        assertThat(bob.get("targets/lumira-demo").body()).doesNotContain("Audit now");
        assertThat(bob.post("account", "targets/lumira-demo/audits", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(bob.get("log").statusCode()).isEqualTo(403);
        assertThat(bob.get("accounts").statusCode()).isEqualTo(403);
        assertThat(bob.post("account", "accounts", Map.of("name", "eve", "role", "admin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bob.post("account", "accounts/role", Map.of("name", "bob", "role", "admin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bob.post("account", "api/v1/tokens", Map.of("name", "job", "scope", "audit"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void role_that_is_taken_away_is_gone_at_the_next_request_from_sessions_and_tokens() throws Exception {
        Visitor carol = person("carol", "admin");
        String token = JSON.readTree(carol.post("account", "api/v1/tokens", Map.of("name", "job", "scope", "admin"))
                        .body())
                .path("token")
                .asText();
        assertThat(carol.get("log").statusCode()).isEqualTo(200);

        deed("role", Map.of("name", "carol", "role", "viewer"));
        assertThat(carol.get("log").statusCode()).isEqualTo(403);
        assertThat(carol.get("").statusCode()).isEqualTo(200);
        assertThat(server.visitor()
                        .postRaw(AUDIT, "", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);

        deed("disable", Map.of("name", "carol"));
        assertThat(carol.get("").statusCode()).isEqualTo(302);
        assertThat(server.visitor()
                        .get("api/v1/targets", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.visitor().signIn("carol", Visitor.PASSWORD).statusCode())
                .isEqualTo(401);

        deed("enable", Map.of("name", "carol"));
        assertThat(server.visitor().signIn("carol", Visitor.PASSWORD).statusCode())
                .isEqualTo(303);

        deed("remove", Map.of("name", "carol"));
        assertThat(server.visitor().signIn("carol", Visitor.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(admin.get("log").body()).contains("admin → viewer", "disabled", "enabled", "removed an account");
    }

    @Test
    void session_ends_where_the_password_is_changed_elsewhere() throws Exception {
        Visitor desk = person("dora", "viewer");
        Visitor phone = server.visitor();
        phone.signIn("dora", Visitor.PASSWORD);
        assertThat(phone.get("").statusCode()).isEqualTo(200);

        desk.post("password", "password", Map.of("before", Visitor.PASSWORD, "after", "another long sentence"));

        assertThat(desk.get("").statusCode()).isEqualTo(200);
        assertThat(phone.get("").statusCode()).isEqualTo(302);
    }

    @Test
    void last_administrator_stays() throws Exception {
        HttpResponse<String> answer = admin.post("accounts", "accounts/remove", Map.of("name", "admin"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the last administrator");
        assertThat(admin.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_done_for_a_form_from_elsewhere() throws Exception {
        for (String path : List.of(
                "sign-in",
                "sign-out",
                "password",
                "account/tokens",
                "account/tokens/revoke",
                "accounts",
                "accounts/role",
                "accounts/disable",
                "accounts/password",
                "accounts/remove",
                "targets/lumira-demo/audits",
                "api/v1/tokens",
                AUDIT)) {
            assertThat(admin.postRaw(path, "name=admin&role=viewer&csrf=forged").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        HttpResponse<String> program = admin.delete("api/v1/tokens/any");
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(program.body()).path("detail").asText()).contains("X-CSRF-Token");
        assertThat(admin.get("accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void session_id_from_before_the_sign_in_is_worth_nothing_after_it() throws Exception {
        Visitor visitor = server.visitor();
        visitor.get("sign-in");
        String before = visitor.session();
        visitor.signIn(Visitor.PASSWORD);

        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(server.visitor().get("", "Cookie", "lumira=" + before).statusCode())
                .isEqualTo(302);
    }

    private Visitor person(String name, String role) throws Exception {
        return server.visitor().signedInFirst(name, firstPassword(name, role));
    }

    /** Of a new account. */
    private String firstPassword(String name, String role) throws Exception {
        HttpResponse<String> made = admin.post("accounts", "accounts", Map.of("name", name, "role", role));
        return found("<code id=\"first-password\">([^<]+)</code>", made.body());
    }

    private void deed(String deed, Map<String, String> fields) throws Exception {
        assertThat(admin.post("accounts", "accounts/" + deed, fields).statusCode())
                .isEqualTo(303);
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
