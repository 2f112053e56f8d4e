package com.oraclelumira.auditor.web.alert.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.LocalNetwork;
import com.oraclelumira.auditor.web.alert.channel.MessageContract;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.message.Measure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrives at a real mail server. */
class EmailChannelTest extends MessageContract {

    private static final Map<String, String> KEYS = Map.of(
            "greenmail.tls.keystore.file",
            TestCertificate.file().toString(),
            "greenmail.tls.keystore.password",
            TestCertificate.PASSWORD);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");
    private static final String FIRST = "<0a1b-1@example.org>";

    private GreenMail server;

    @BeforeAll
    static void setKeys() {
        KEYS.forEach(System::setProperty);
    }

    @AfterAll
    static void clearKeys() {
        KEYS.keySet().forEach(System::clearProperty);
    }

    @BeforeEach
    void begin() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS))
                .withConfiguration(GreenMailConfiguration.aConfig().withUser("auditor", SECRET));
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Override
    protected Channel channel() {
        return new EmailChannel();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                "host", "localhost",
                "port", String.valueOf(server.getSmtps().getPort()),
                "tls", "implicit",
                "user", "auditor",
                "password", SECRET,
                "from", "Lumira <auditor@example.org>",
                "to", "ada@example.org");
    }

    @Override
    protected Network network() {
        return new LocalNetwork(TestCertificate.trusting());
    }

    @Override
    protected String sent() {
        return html();
    }

    /** The texts of all parts; of the HTML what is between its tags. */
    @Override
    protected Stream<String> shown() {
        return Stream.of(subject(), plain(), visible(html()));
    }

    @Override
    protected Pattern active() {
        return LINKED;
    }

    /** All tags are ours, and all that they lead to. */
    @Override
    protected void fits(String html) {
        atMost(90_000, Measure.BYTES, html);
        atMost(90_000, Measure.BYTES, plain());
        atMost(150, Measure.CODE_POINTS, subject());
        assertThat(TAG.matcher(html).results().map(MatchResult::group))
                .allMatch(tag -> tag.matches(
                        "(?s)<(!DOCTYPE html|/?(html|head|body|title|style|table|tr|td|h1|p|b|a)|meta)( [^>]*)?>"));
        assertThat(ADDRESS.matcher(html).results().map(found -> found.group(1)))
                .allMatch(address -> address.startsWith("https://auditor.example/"));
    }

    @Test
    void is_one_mail_with_text_and_html() throws Exception {
        send(Messages.firing(2));

        MimeMultipart parts = (MimeMultipart) mail().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(mail().getFrom()).extracting(Object::toString).containsExactly("Lumira <auditor@example.org>");
        assertThat(mail().getSentDate()).isEqualTo(Messages.AT);
    }

    @Test
    void text_says_all_that_the_html_says() throws Exception {
        send(Messages.firing(6));

        assertThat(plain().replace("\u200B", "")).isEqualTo("""
                        shop is not what git says

                        • high, new title0 <https://auditor.example/targets/shop/findings/f0>: text0 is wrong (compose:12)
                        • high, new title1 <https://auditor.example/targets/shop/findings/f1>: text1 is wrong (compose:12)
                        • high, new title2 <https://auditor.example/targets/shop/findings/f2>: text2 is wrong (compose:12)
                        • high, new title3 <https://auditor.example/targets/shop/findings/f3>: text3 is wrong (compose:12)
                        • high, new title4 <https://auditor.example/targets/shop/findings/f4>: text4 is wrong (compose:12)
                        and 1 more

                        3 waived · 1 silenced

                        Open report <https://auditor.example/targets/shop>
                        Overview <https://auditor.example/>
                        """);
    }

    @Test
    void verdict_is_the_subject_in_french_too() throws Exception {
        send(Messages.french());

        assertThat(subject()).isEqualTo("boutique ne correspond pas à git : 7 constats");
        assertThat(html()).contains("<html lang=\"fr\">");
    }

    @Test
    void html_has_the_colour_of_the_gravest_finding_and_loads_nothing() throws Exception {
        send(Messages.resolved());

        assertThat(html()).contains("#2E7D32", "color-scheme").doesNotContain("src=", "url(", "@import", "<link");
    }

    @Test
    void second_try_is_the_same_mail() throws Exception {
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.delivered(FIRST));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.delivered(FIRST));

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo(FIRST));
    }

    @Test
    void news_of_a_group_answer_its_first_mail() throws Exception {
        assertThat(answer(Messages.resolved(), FIRST)).isEqualTo(Outcome.delivered());

        assertThat(mail().getMessageID()).isEqualTo("<0a1b-2@example.org>");
        assertThat(mail().getHeader("In-Reply-To")).containsExactly(FIRST);
        assertThat(mail().getHeader("References")).containsExactly(FIRST);
    }

    @Test
    void what_another_channel_called_its_first_message_is_no_mail() throws Exception {
        assertThat(answer(Messages.resolved(), "C1/1503435956.000247"))
                .isEqualTo(Outcome.delivered("<0a1b-2@example.org>"));

        assertThat(mail().getHeader("In-Reply-To")).isNull();
    }

    @Test
    void nobody_is_to_answer_by_a_machine() throws Exception {
        send(Messages.firing(1));

        assertThat(mail().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail().getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    }

    @Test
    void no_text_becomes_a_header() throws Exception {
        send(Messages.hostile("one\r\nBcc: eve@evil.example\r\n\r\nbody\nX-Evil: yes"));

        assertThat(mail().getHeader("Bcc")).isNull();
        assertThat(mail().getHeader("X-Evil")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void one_mail_goes_to_all_addresses() throws Exception {
        open(with("to", "ada@example.org, Bob <bob@example.org>")).send(parcel(Messages.firing(1)));

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("ada@example.org", "Bob <bob@example.org>"));
    }

    @Test
    void wrong_password_is_dead_with_the_words_of_the_server_and_no_secret() throws Exception {
        Outcome outcome = open(with("password", SECRET + "x")).send(parcel(Messages.firing(1)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("the mail server answers: 535 ")
                                .doesNotContain(SECRET));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void no_mail_and_no_sender_tells_the_password() throws Exception {
        send(Messages.firing(1));

        assertThat(raw()).doesNotContain(SECRET);
        assertThat(open().toString()).doesNotContain(SECRET);
        assertThat(new Login("auditor", SECRET).toString()).doesNotContain(SECRET);
    }

    @Test
    void long_lines_are_broken_as_mail_servers_want_it() throws Exception {
        send(Messages.hostile("x".repeat(10_000)));

        assertThat(raw().lines()).allMatch(line -> line.length() < 999);
    }

    @ParameterizedTest
    @CsvSource({
        "host, http://mail.example/, not the name",
        "host, 'a b', not the name",
        "port, 0, got",
        "port, 65536, got",
        "port, smtp, got",
        "tls, ssl, got",
        "tls, none, could read the password",
        "user, '', needed",
        "password, '', needed",
        "from, auditor, not an e-mail address",
        "from, 'a@example.org, b@example.org', not an e-mail address",
        "from, 'Eve\r\nBcc: <eve@example.org>', not an e-mail address",
        "to, ada@, not an e-mail address",
        "to, ',', no address",
        "to, ada@exämple.org, not an e-mail address"
    })
    void mistake_is_told_with_its_key_and_no_secret(String key, String value, String told) {
        assertRefused(key, value).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "implicit, 465", "none, 25"})
    void port_is_the_usual_one_unless_it_is_set(String tls, int port) {
        assertThat(Tls.of(tls).orElseThrow().port()).isEqualTo(port);
    }

    private MimeMessage mail() {
        MimeMessage[] mails = server.getReceivedMessages();
        return mails[mails.length - 1];
    }

    private String subject() {
        return read(MimeMessage::getSubject);
    }

    private String plain() {
        return part(0);
    }

    private String html() {
        return part(1);
    }

    private String part(int index) {
        String text = read(mail ->
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent());
        return text.replace("\r\n", "\n");
    }

    private String raw() {
        return read(mail -> new String(mail.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    }

    /** Reads something of a mail. */
    @FunctionalInterface
    private interface Reader {
        String read(MimeMessage mail) throws MessagingException, IOException;
    }

    private String read(Reader reader) {
        try {
            return reader.read(mail());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String visible(String html) {
        String body = html.substring(html.indexOf("<body"));
        String text = TAG.matcher(body).replaceAll("");
        for (List<String> entity :
                List.of(List.of("&lt;", "<"), List.of("&gt;", ">"), List.of("&quot;", "\""), List.of("&amp;", "&"))) {
            text = text.replace(entity.get(0), entity.get(1));
        }
        return text;
    }
}
