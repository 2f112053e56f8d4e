package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel by HTTP keeps. A test of one says what it is and how its service answers; that alone makes its contract test. */
public abstract class ChannelContract {

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

    protected FakeReceiver receiver;

    protected abstract Channel channel();

    /** Settings that it accepts, each secret with {@link #SECRET} in it. */
    protected abstract Map<String, String> settings();

    /** What its service answers when all is well. */
    protected String well() {
        return "ok";
    }

    /** What its service answers that wants seven seconds of peace; empty: the status and the header say all. */
    protected String tooMany() {
        return "";
    }

    /** How large its payload or its largest text may be, by its own rule. */
    protected abstract void fits(String body);

    /** What people see of a payload, the headline first: all texts of the JSON in order, unless the channel has others. */
    protected Stream<String> shown(FakeReceiver.Asked asked) {
        List<String> texts = new ArrayList<>();
        collect(Json.read(asked.body()), texts);
        return texts.stream();
    }

    /** What a text of a finding must not become there. */
    protected Pattern active() {
        return ACTIVE;
    }

    @BeforeEach
    final void begin() {
        receiver = new FakeReceiver();
        wellAgain();
    }

    @AfterEach
    final void end() {
        receiver.close();
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
        assertThat(last().body()).contains(Messages.REPORT);
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
        fits(last().body());
        assertThat(shown(last())).allSatisfy(shown -> {
            assertThat(found(active(), shown)).isEmpty();
            assertThat(found(CONTROL, shown)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 302})
    void gives_up_what_will_never_be_taken(int status) throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(status, SECRET));
        assertThat(send(Messages.firing(1))).isEqualTo(new Outcome.Refused("HTTP status " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503})
    void tries_again_what_may_pass(int status) throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(status, SECRET));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("HTTP status " + status));
    }

    @Test
    void waits_as_long_as_it_is_told() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(429, "", Map.of("Retry-After", "7")));
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.later("HTTP status 429", Duration.ofSeconds(7)));
        receiver.answer(asked -> new FakeReceiver.Answer(429, tooMany()));
        assertThat(send(Messages.firing(1)))
                .isInstanceOfSatisfying(
                        Outcome.Later.class,
                        later -> assertThat(later.after())
                                .isEqualTo(
                                        tooMany().isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void says_where_nobody_answers_and_no_secret(int silence) {
        receiver.answer(asked -> new FakeReceiver.Answer(silence, ""));
        assertThatThrownBy(() -> send(Messages.firing(1)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("127.0.0.1: ");
    }

    @Test
    void tells_no_secret() throws Exception {
        for (int status : new int[] {200, 400, 404, 429, 500}) {
            receiver.answer(asked -> new FakeReceiver.Answer(status, "{\"ok\":false,\"error\":\"" + SECRET + "\"}"));
            assertThat(send(Messages.firing(1)).toString()).doesNotContain(SECRET);
        }
        for (int silence : new int[] {0, -1}) {
            receiver.answer(asked -> new FakeReceiver.Answer(silence, ""));
            assertThatThrownBy(() -> send(Messages.firing(1))).satisfies(ChannelContract::holdsNoSecret);
        }
        assertThat(open().toString()).doesNotContain(SECRET);
        assertThat(shown(last())).noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void asks_for_what_it_needs_and_names_no_value() {
        for (Setting setting : channel().settings()) {
            if (setting.secret() && setting.key().equals("url")) {
                assertThatThrownBy(() -> channel()
                                .open(
                                        new SettingValues(Map.of("url", "ftp://" + SECRET)),
                                        new ListLayout(),
                                        receiver.http()))
                        .isInstanceOf(SettingException.class)
                        .satisfies(ChannelContract::holdsNoSecret);
            }
        }
        assertThat(channel().settings()).isNotEmpty();
        assertThat(channel().settings().stream().map(Setting::key))
                .containsAll(settings().keySet());
    }

    /** In any text of that failure and of what led to it. */
    public static void holdsNoSecret(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(SECRET);
        }
    }

    protected void wellAgain() {
        receiver.answer(asked -> new FakeReceiver.Answer(200, well()));
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
        return channel().open(new SettingValues(settings()), new ListLayout(), receiver.http());
    }

    protected FakeReceiver.Asked last() {
        List<FakeReceiver.Asked> asked = receiver.asked();
        return asked.get(asked.size() - 1);
    }

    /** All that is shown of the last message, without what only escapes. */
    protected String text() {
        return String.join("\n", shown(last()).toList()).replace("\\", "").replace("\u200B", "");
    }

    protected static void atMost(int limit, Measure measure, String text) {
        assertThat(measure.of(text)).isPositive().isLessThanOrEqualTo(limit);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
