package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.alert.SecretDrifts;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every channel keeps, whatever carries its messages. */
public abstract class MessageContract {

    /** In every secret of the settings, and so nowhere else. */
    protected static final String SECRET = "s3cr3tInTheSettings";

    /** What mentions, links or formats in one chat program or another. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?<!\\\\)<[!@#]\\w|@(everyone|here|channel|all|room)|(?<!\\\\)\\[click(?<!\\\\)\\]|https?://evil|evil\\.example|(?<!\\\\)<(script|a href)"
                    + "|(?<!\\\\)\\*loud\\*|(?<!\\\\)`code`");

    /** What mentions or links where nothing formats. */
    protected static final Pattern LINKED =
            Pattern.compile("@(everyone|here|channel|all|room)|https?://evil|www\\.evil|evil\\.example");

    /** The same where HTML does. */
    protected static final Pattern LINKED_OR_HTML =
            Pattern.compile(LINKED.pattern() + "|<script|<a href=\"http://evil|<[!@#]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    protected abstract Channel channel();

    /** Settings that it accepts, each secret with {@link #SECRET} in it. */
    protected abstract Map<String, String> settings();

    /** By which its messages go out in the test. */
    protected abstract Network network();

    /** The payload of the last message, as it is after what its protocol encodes. */
    protected abstract String sent();

    /** What people see of the last message, the headline first. */
    protected abstract Stream<String> shown();

    /** How large its payload or its largest text may be, by its own rule. */
    protected abstract void fits(String payload);

    /** What a text of a finding must not become there. */
    protected Pattern active() {
        return ACTIVE;
    }

    @Test
    void says_the_verdict_first() throws Exception {
        assertThat(send(Messages.firing(3))).isInstanceOf(Outcome.Delivered.class);
        String all = text();
        assertThat(all).contains("shop is not what git says");
        assertThat(all.indexOf("shop is not what git says")).isLessThan(all.indexOf("title0"));
    }

    @Test
    void tells_five_findings_and_counts_the_rest() throws Exception {
        send(Messages.firing(17));
        assertThat(text()).contains("title0", "title4", "and 12 more").doesNotContain("title5", "title16");
    }

    @Test
    void tells_what_is_held_back_and_where_the_report_is() throws Exception {
        send(Messages.firing(1));
        assertThat(text()).contains("3 waived", "1 silenced");
        assertThat(sent()).contains(Messages.REPORT);
    }

    @Test
    void tells_that_all_is_well_again() throws Exception {
        send(Messages.resolved());
        assertThat(text()).contains("all clear", "resolved");
    }

    @Test
    void tells_a_digest_and_a_test() throws Exception {
        send(Messages.digest());
        assertThat(text()).contains("3 of 4 targets clean");
        send(Messages.test());
        assertThat(text()).contains("this is a test");
    }

    @Test
    void speaks_french() throws Exception {
        send(Messages.french());
        assertThat(text()).contains("boutique ne correspond pas à git", "et 2 de plus", "élevée");
    }

    @Test
    void tells_no_value_that_can_hold_a_secret() throws Exception {
        send(SecretDrifts.message());
        assertThat(text()).contains("prod");
        assertThat(sent()).doesNotContain(SecretDrifts.BIRD);
    }

    @Test
    void lays_out_its_text_by_the_template_of_its_receiver() throws Exception {
        if (channel().hasText()) {
            Layout own = TemplateLayout.of("{{#findings}}own words about {{title}}\n{{/findings}}");
            channel().open(new SettingValues(settings()), own, network()).send(parcel(Messages.firing(2)));
            assertThat(text()).contains("own words about title0", "own words about title1");
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<!channel> <@U012345> <#C0123>",
                "@everyone @here @channel @all @room",
                "[click](http://evil.example/x)",
                "http://evil.example/x and www.evil.example",
                "<script>alert(1)</script><a href=\"http://evil.example\">x</a>",
                "*loud* _soft_ ~gone~ `code` ||hidden||",
                "\u202Egnp.exe\u202C",
                "one\r\nBcc: someone\u0000\u0007\u001B[31m",
                "مرحبا بالعالم שלום",
                "👩‍👩‍👧‍👦".repeat(500),
                "x".repeat(10_000),
                "<&>\"'\\`*_".repeat(1_000),
                "{{DATE(2026-11-29)}} {{title}} ${env.PASSWORD} %s {0}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void makes_nothing_of_hostile_text(String hostile) throws Exception {
        assertThat(send(Messages.hostile(hostile))).isInstanceOf(Outcome.Delivered.class);
        fits(sent());
        assertThat(shown()).allSatisfy(shown -> {
            assertThat(found(active(), shown)).isEmpty();
            assertThat(found(CONTROL, shown)).isEmpty();
        });
    }

    @Test
    void asks_for_what_it_needs_and_names_no_value() {
        for (Setting setting : channel().settings()) {
            if (setting.secret() && setting.key().equals("url")) {
                assertRefused(Map.of("url", "ftp://" + SECRET));
            }
        }
        assertThat(channel().settings()).isNotEmpty();
        assertThat(channel().settings().stream().map(Setting::key))
                .containsAll(settings().keySet());
    }

    @Test
    void guide_tells_of_it() throws Exception {
        ChannelGuide.tellsOf(channel());
    }

    /** In any text of that failure and of what led to it. */
    public static void holdsNoSecret(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(SECRET);
        }
    }

    protected Outcome send(Message message) throws Exception {
        return open().send(parcel(message));
    }

    protected static Parcel parcel(Message message) {
        return new Parcel("0a1b-1", message, Optional.empty());
    }

    protected Outcome answer(Message message, String first) throws Exception {
        return open().send(new Parcel("0a1b-2", message, Optional.of(first)));
    }

    protected Sender open() throws SettingException {
        return open(settings());
    }

    protected Sender open(Map<String, String> settings) throws SettingException {
        return channel().open(new SettingValues(settings), new ListLayout(), network());
    }

    /** Its settings with another value of that key; empty: without it. */
    protected Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put(key, value);
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    /** Those settings are refused, and no secret is told. */
    protected AbstractThrowableAssert<?, ?> assertRefused(Map<String, String> settings) {
        return assertThatThrownBy(() -> open(settings))
                .isInstanceOf(SettingException.class)
                .satisfies(MessageContract::holdsNoSecret);
    }

    /** That value of the key is refused as one of that key, and no secret is told. */
    protected AbstractThrowableAssert<?, ?> assertRefused(String key, String value) {
        return assertRefused(with(key, value))
                .isInstanceOfSatisfying(
                        SettingException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    /** All that is shown of the last message, without what only escapes. */
    protected String text() {
        return String.join("\n", shown().toList()).replace("\\", "").replace("\u200B", "");
    }

    protected static void atMost(int limit, Measure measure, String text) {
        assertThat(measure.of(text)).isPositive().isLessThanOrEqualTo(limit);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
