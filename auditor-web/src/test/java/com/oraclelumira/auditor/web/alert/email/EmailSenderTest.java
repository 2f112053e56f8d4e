package com.oraclelumira.auditor.web.alert.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.alert.channel.GuardedNetwork;
import com.oraclelumira.auditor.web.alert.channel.ListLayout;
import com.oraclelumira.auditor.web.alert.channel.LocalNetwork;
import com.oraclelumira.auditor.web.alert.channel.MessageContract;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.alert.channel.UnreachableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender makes of what mail servers do. */
class EmailSenderTest {

    private static final String SECRET = "s3cr3tInTheSettings";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "host", "localhost",
            "from", "auditor@example.org",
            "to", "ada@example.org, bob@example.org",
            "user", "auditor",
            "password", SECRET));

    private ScriptedSmtp server;
    private Network network;

    @BeforeEach
    void begin() throws IOException {
        server = new ScriptedSmtp(false);
        network = new LocalNetwork(TestCertificate.trusting());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void server_is_asked_to_encrypt_before_it_hears_who_writes_to_whom() throws Exception {
        assertThat(send()).isInstanceOf(Outcome.Delivered.class);

        assertThat(server.heard())
                .containsExactly(
                        ScriptedSmtp.GREETING,
                        "EHLO example.org",
                        "STARTTLS",
                        ScriptedSmtp.ENCRYPTED,
                        "EHLO example.org",
                        "AUTH PLAIN " + base64("auditor\0auditor\0" + SECRET),
                        "MAIL FROM:<auditor@example.org>",
                        "RCPT TO:<ada@example.org>",
                        "RCPT TO:<bob@example.org>",
                        "DATA",
                        ".",
                        "QUIT");
    }

    @Test
    void server_that_cannot_encrypt_gets_nothing() {
        server.answer("EHLO", "250-localhost\r\n250 AUTH PLAIN");

        assertThatThrownBy(this::send)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("localhost: offers no STARTTLS");
        assertThat(server.heard()).containsExactly(ScriptedSmtp.GREETING, "EHLO example.org");
    }

    @Test
    void server_that_refuses_to_encrypt_after_all_gets_nothing() throws Exception {
        server.answer("STARTTLS", "454 4.7.0 not now");

        assertThat(send()).isEqualTo(Outcome.later("the mail server answers: 454 4.7.0 not now"));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void way_is_encrypted_from_the_first_byte_where_that_is_set() throws Exception {
        settings.put("tls", "implicit");
        try (ScriptedSmtp encrypted = new ScriptedSmtp(true)) {
            assertThat(send(encrypted)).isInstanceOf(Outcome.Delivered.class);

            assertThat(encrypted.heard()).startsWith(ScriptedSmtp.ENCRYPTED).doesNotContain("STARTTLS");
        }
    }

    @Test
    void nothing_is_encrypted_only_where_that_is_said_and_then_nobody_signs_in() throws Exception {
        settings.put("tls", "none");
        settings.remove("user");
        settings.remove("password");

        assertThat(send()).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.heard()).doesNotContain("STARTTLS").noneMatch(line -> line.startsWith("AUTH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "implicit"})
    void certificate_must_be_for_the_name_that_was_asked(String tls) throws Exception {
        settings.put("tls", tls);
        settings.put("host", "127.0.0.1");
        try (ScriptedSmtp other = new ScriptedSmtp(tls.equals("implicit"))) {
            assertThatThrownBy(() -> send(other))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("127.0.0.1: no encrypted connection, because its certificate");
            assertThat(other.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "implicit"})
    void certificate_must_be_trusted(String tls) throws Exception {
        settings.put("tls", tls);
        network = new LocalNetwork((SSLSocketFactory) SSLSocketFactory.getDefault());
        try (ScriptedSmtp other = new ScriptedSmtp(tls.equals("implicit"))) {
            assertThatThrownBy(() -> send(other))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("localhost: no encrypted connection, because its certificate");
            assertThat(other.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void server_that_speaks_no_tls_where_it_should_is_told_as_such() {
        settings.put("tls", "implicit");

        assertThatThrownBy(this::send)
                .isInstanceOf(UnreachableException.class)
                .hasMessage("localhost: no encrypted connection");
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 4.3.2 closing down",
        "AUTH, 454 4.7.0 try again",
        "MAIL, 451 4.3.0 local error",
        "RCPT, 450 4.2.1 greylisted",
        "DATA, 452 4.3.1 disk full",
        "., 451 4.3.0 local error"
    })
    void what_may_pass_is_tried_again(String at, String answer) throws Exception {
        server.answer(at, answer);

        assertThat(send()).isEqualTo(Outcome.later("the mail server answers: " + answer));
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 5.7.1 not you",
        "AUTH, 535 5.7.8 wrong password",
        "MAIL, 550 5.1.0 who are you",
        "RCPT, 550 5.1.1 no such mailbox",
        "DATA, 554 5.7.0 no",
        "., 552 5.3.4 too long"
    })
    void what_will_never_pass_is_dead_with_the_words_of_the_server(String at, String answer) throws Exception {
        server.answer(at, answer);

        assertThat(send()).isEqualTo(Outcome.refused("the mail server answers: " + answer));
    }

    @Test
    void mail_goes_to_all_or_to_none() throws Exception {
        server.answer("RCPT TO:<ada@example.org>", "450 4.2.1 greylisted")
                .answer("RCPT TO:<bob@example.org>", "550 5.1.1 <bob@example.org> left");

        assertThat(send()).isEqualTo(Outcome.refused("the mail server answers: 550 5.1.1 <bob@example.org> left"));
        assertThat(server.heard()).doesNotContain("DATA");
    }

    @Test
    void words_of_a_server_are_one_short_line_without_the_password() throws Exception {
        server.answer(
                "MAIL",
                "550-you said " + SECRET + "\r\n550-and " + base64("auditor\0auditor\0" + SECRET) + "\r\n550 and "
                        + base64(SECRET) + " and " + "x".repeat(900));

        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("the mail server answers: 550-you said *** 550-and *** 550 and *** and xxx")
                                .hasSizeLessThan(400)
                                .doesNotContain("\n", "\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtp.GREETING, "EHLO", "STARTTLS", "AUTH"})
    void server_that_closes_before_the_mail_is_known_to_have_nothing(String at) {
        server.answer(at, ScriptedSmtp.CLOSE);

        assertThatThrownBy(this::send)
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("localhost: ")
                .satisfies(MessageContract::holdsNoSecret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA", "."})
    void server_that_closes_during_the_mail_may_have_it(String at) {
        server.answer(at, ScriptedSmtp.CLOSE);

        assertThatThrownBy(this::send)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UnreachableException.class)
                .hasMessage("localhost: the connection broke off")
                .satisfies(MessageContract::holdsNoSecret);
    }

    @Test
    void server_that_closes_instead_of_a_goodbye_has_the_mail() throws Exception {
        server.answer("QUIT", ScriptedSmtp.CLOSE);

        assertThat(send()).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtp.GREETING, "AUTH", "MAIL", "."})
    void server_that_says_nothing_is_not_waited_for(String at) {
        server.answer(at, ScriptedSmtp.SILENCE);

        assertThatThrownBy(this::send).isInstanceOf(IOException.class).hasMessage("localhost: no answer in time");
    }

    @Test
    void closed_port_is_told_by_its_host() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> send(port))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("localhost: no connection");
    }

    @Test
    void server_of_this_host_hears_nothing_unless_it_is_allowed() {
        network = new GuardedNetwork(false);

        assertThatThrownBy(this::send)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("allow-local=true");
        assertThat(server.heard()).isEmpty();
    }

    @Test
    void server_that_knows_no_way_to_sign_in_that_is_known_here_is_told_as_such() throws Exception {
        server.answer("EHLO", "250-localhost\r\n250-STARTTLS\r\n250 AUTH GSSAPI");

        assertThat(send()).isEqualTo(Outcome.refused("localhost: offers no way to sign in that is known here"));
    }

    private Outcome send() throws Exception {
        return send(server);
    }

    private Outcome send(ScriptedSmtp to) throws Exception {
        return send(to.port());
    }

    private Outcome send(int port) throws Exception {
        settings.put("port", String.valueOf(port));
        return new EmailChannel()
                .open(new SettingValues(settings), new ListLayout(), network)
                .send(new Parcel("0a1b-1", Messages.firing(1), Optional.empty()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
