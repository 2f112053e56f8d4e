package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The auditor as an organisation runs it: people come by TLS and sign in by a provider of OpenID Connect, which is a server
 * of its own; secrets are in files.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderIT {

    private static final String KEYS_PASSWORD = "password of the keys";

    @SuppressWarnings("NullAway.Init")
    private static OwnServer provider;

    @SuppressWarnings("NullAway.Init")
    private static OwnServer auditor;

    @SuppressWarnings("NullAway.Init")
    private static URI base;

    @SuppressWarnings("NullAway.Init")
    private static URI people;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext trust;

    @BeforeAll
    static void start() throws Exception {
        Path work = Files.createTempDirectory(Path.of("target"), "it-provider").toAbsolutePath();
        Path keys = work.resolve("tls/auditor.p12");
        base = URI.create("https://127.0.0.1:" + FreePort.any() + "/");
        provider = OwnServer.of(
                work,
                "provider",
                Path.of("src/test/liberty/provider/server.xml"),
                Map.of(
                        "auditor.callback",
                        base.resolve("sign-in/provider/callback").toString()),
                "oidc/endpoint/people/.well-known/openid-configuration");
        people = provider.base().resolve("oidc/");
        Files.createDirectories(work.resolve("secrets"));
        Files.writeString(work.resolve("secrets/lumira.https.keystore-password"), KEYS_PASSWORD);
        Path secret = Files.writeString(work.resolve("client"), "secret of the client\n");
        auditor = OwnServer.start(
                work,
                "auditor",
                Map.of(
                        "lumira.https.port", String.valueOf(base.getPort()),
                        "lumira.https.keystore", keys.toString(),
                        "lumira.demo", "true",
                        "lumira.oidc.provider",
                                people.resolve("endpoint/people").toString(),
                        "lumira.oidc.client-id", "auditor",
                        "lumira.oidc.client-secret-file", secret.toString(),
                        "lumira.oidc.roles-claim", "groupIds",
                        "lumira.oidc.role-mapping", "security:reviewer",
                        "lumira.oidc.label", "the organisation"));
        trust = trusting(keys);
    }

    @AfterAll
    static void stop() {
        if (auditor != null) {
            auditor.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void plain_port_leads_to_the_encrypted_one() throws Exception {
        HttpResponse<String> page = auditor.visitor().get("sign-in?lang=fr");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue(base + "sign-in?lang=fr");
        assertThat(auditor.visitor()
                        .postRaw("sign-in", "name=admin&password=guess")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void session_is_kept_off_plain_connections() throws Exception {
        HttpResponse<String> page = visitor().get("sign-in");

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure", "HttpOnly");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void person_has_the_role_that_the_mapping_gives_the_group() throws Exception {
        Visitor olga = visitor();
        HttpResponse<String> back = byProvider(olga, "olga");

        assertThat(back.headers().firstValue("Location")).hasValue(base.toString());
        assertThat(olga.get("account").body()).contains("<dd>olga</dd>", "Reviewer");
        assertThat(olga.post("", "targets/lumira-demo/audits", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(olga.get("log").statusCode()).isEqualTo(403);
        assertThat(olga.post("password", "password", Map.of("before", "", "after", Visitor.PASSWORD))
                        .body())
                .contains("Your provider knows your password");
        assertThat(visitor().signIn("olga", "").statusCode())
                .as("no way in without the provider")
                .isEqualTo(401);
        Visitor admin = administrator();
        assertThat(admin.get("log").body()).contains("by provider");
        assertThat(admin.post("accounts", "accounts/role", Map.of("name", "olga", "role", "admin"))
                        .body())
                .contains("The provider says the role");

        admin.post("accounts", "accounts/disable", Map.of("name", "olga"));
        assertThat(olga.get("account").statusCode()).isEqualTo(302);
        assertThat(byProvider(visitor(), "olga").headers().firstValue("Location"))
                .hasValue(base + "sign-in?refused");
        admin.post("accounts", "accounts/enable", Map.of("name", "olga"));
    }

    @Test
    void person_goes_on_to_the_page_that_was_asked_for_and_to_none_elsewhere() throws Exception {
        Visitor olga = visitor();
        String form = location(olga.get("rules?from=chat"));

        assertThat(byProvider(olga, "olga", form).headers().firstValue("Location"))
                .hasValue(base + "rules?from=chat");
        assertThat(byProvider(visitor(), "olga", "sign-in?to=%2F%2Felsewhere.example")
                        .headers()
                        .firstValue("Location"))
                .hasValue(base.toString());
        assertThat(byProvider(visitor(), "peter", "sign-in?to=%2Frules")
                        .headers()
                        .firstValue("Location"))
                .hasValue(base + "sign-in?refused&to=%2Frules");
    }

    @Test
    void person_whose_group_the_mapping_does_not_name_is_let_in_nowhere() throws Exception {
        Visitor peter = visitor();
        HttpResponse<String> back = byProvider(peter, "peter");

        assertThat(back.headers().firstValue("Location")).hasValue(base + "sign-in?refused");
        assertThat(peter.get("sign-in?refused").body()).contains("gives you no role here");
        assertThat(peter.get("").statusCode()).isEqualTo(302);
        assertThat(peter.get("api/v1/targets").statusCode()).isEqualTo(401);
        assertThat(administrator().get("accounts").body()).doesNotContain("peter");
    }

    @Test
    void name_at_the_provider_does_not_open_the_account_of_that_name_here() throws Exception {
        Visitor other = visitor();

        assertThat(byProvider(other, "admin").headers().firstValue("Location")).hasValue(base + "sign-in?refused");
        assertThat(other.get("").statusCode()).isEqualTo(302);
    }

    @Test
    void answer_that_nobody_asked_for_signs_nobody_in() throws Exception {
        Visitor stranger = visitor();
        HttpResponse<String> answer = stranger.get("sign-in/provider/callback?code=forged&state=forged");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .as("asked anew")
                .startsWith(people.resolve("endpoint/people/authorize").toString());
        assertThat(stranger.get("").headers().firstValue("Location")).hasValue(base + "sign-in");
    }

    @Test
    void no_secret_is_written_to_the_log_of_the_server() throws Exception {
        assertThat(Files.readString(auditor.log()))
                .doesNotContain("secret of the client", KEYS_PASSWORD, "password of olga");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void page_says_that_the_provider_was_not_reached() throws Exception {
        provider.stop();
        Visitor olga = visitor();
        olga.get("sign-in");
        HttpResponse<String> answer = olga.get("sign-in/provider");

        if (answer.headers().firstValue("Location").orElse("").startsWith(people.toString())) {
            // What the provider said of itself is remembered; it is missed when people come back.
            answer = olga.get("sign-in/provider/callback?code=late&" + state(answer));
        }
        assertThat(answer.headers().firstValue("Location")).hasValue(base + "sign-in?refused");
        assertThat(administrator().get("").statusCode())
                .as("who has a password gets in")
                .isEqualTo(200);
    }

    /** Goes to the provider, gives the password there and comes back; what the auditor then says. */
    private static HttpResponse<String> byProvider(Visitor person, String name) throws Exception {
        return byProvider(person, name, "sign-in");
    }

    /** Likewise, by the link on that sign-in page. */
    private static HttpResponse<String> byProvider(Visitor person, String name, String form) throws Exception {
        String page = person.get(form).body();
        assertThat(page).contains("Sign in with the organisation");
        Matcher link = Pattern.compile("href=\"/(sign-in/provider[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        String authorize = location(person.get(link.group(1)));
        assertThat(location(person.get(authorize))).endsWith("login.jsp");
        String again = location(person.postRaw(
                people.resolve("j_security_check").toString(),
                "j_username=" + name + "&j_password="
                        + URLEncoder.encode("password of " + name, StandardCharsets.UTF_8)));
        return person.get(location(person.get(again)));
    }

    private static Visitor visitor() {
        return new Visitor(base, auditor.log(), trust);
    }

    private static Visitor administrator() throws Exception {
        return visitor().signedIn();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String state(HttpResponse<String> toProvider) {
        return location(toProvider).replaceAll(".*[?&](state=[^&]*).*", "$1");
    }

    /** Trusts what the server made for itself, and nothing else. */
    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, KEYS_PASSWORD.toCharArray());
        }
        store.setCertificateEntry(
                "auditor", store.getCertificate(store.aliases().nextElement()));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
