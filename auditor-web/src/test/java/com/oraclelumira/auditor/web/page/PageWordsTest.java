package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.web.alert.OutboxEntry;
import com.oraclelumira.auditor.web.alert.SilenceRefusedException;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.Cause;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.security.Refusal;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.security.TokenScope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() throws IOException {
        Properties english = properties("words.properties");
        Properties french = properties("words_fr.properties");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(Stream.of(english, french).flatMap(words -> words.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void whatever_is_named_by_a_value_has_its_words() throws IOException {
        assertThat(properties("words.properties").stringPropertyNames())
                .containsAll(keys("log.kind.", Action.Kind.values(), Action.Kind::id))
                .containsAll(keys("alerts.state.", OutboxEntry.State.values(), OutboxEntry.State::id))
                .containsAll(keys(
                        "silences.refused.", SilenceRefusedException.Field.values(), SilenceRefusedException.Field::id))
                .containsAll(keys("refused.", Refusal.values(), Refusal::name))
                .containsAll(keys("scope.", TokenScope.values(), TokenScope::id))
                .containsAll(keys("role.", Role.values(), Role::id))
                .containsAll(keys("state.", TargetState.values(), TargetState::id))
                .containsAll(keys("filter.age.", FindingFilter.Age.values(), FindingFilter.Age::id))
                .containsAll(keys("filter.kind.", Finding.Kind.values(), Finding.Kind::id))
                .containsAll(keys("cause.", Cause.Kind.values(), Cause.Kind::id))
                .containsAll(keys("change.", Change.values(), Change::id))
                .containsAll(keys("trigger.", Trigger.values(), Trigger::id));
    }

    private static <T> List<String> keys(String prefix, T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).map(prefix::concat).toList();
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Shell.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
