package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.MapConfig;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Messages;
import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.alert.webhook.WebhookChannel;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiversReaderTest {

    private static final String SECRET = "https://chat.example/hooks/T0p53cr3t";

    private final Map<String, String> keys = new TreeMap<>(Map.of(
            "lumira.receivers", "ops",
            "lumira.receiver.ops.type", "hook",
            "lumira.receiver.ops.url", SECRET));

    @Test
    void receiver_with_its_channel_alone_hears_of_everything_at_once() {
        Receivers receivers = read();

        assertThat(receivers.problems()).isEmpty();
        Receiver ops = receivers.named("ops").orElseThrow();
        assertThat(ops.atOnce()).isEqualTo(Severity.LOW);
        assertThat(ops.digest()).isEmpty();
        assertThat(ops.timing()).isEqualTo(Timing.USUAL);
        assertThat(ops.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void every_key_is_read() {
        keys.put("lumira.receiver.ops.targets", "prod");
        keys.put("lumira.receiver.ops.severity", "medium");
        keys.put("lumira.receiver.ops.at-once", "high");
        keys.put("lumira.receiver.ops.schedule", "0 0 9 * * *");
        keys.put("lumira.receiver.ops.zone", "Europe/Paris");
        keys.put("lumira.receiver.ops.language", "fr");
        keys.put("lumira.receiver.ops.group-by", "service");
        keys.put("lumira.receiver.ops.repeat", "PT48H");

        Receiver ops = read().named("ops").orElseThrow();

        assertThat(ops.targets()).containsExactly("prod");
        assertThat(ops.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(ops.atOnce()).isEqualTo(Severity.HIGH);
        assertThat(ops.digest().orElseThrow().apply(Instant.parse("2026-11-29T07:00:00Z")))
                .isEqualTo("2026-11-29T08:00:00Z");
        assertThat(ops.groupBy()).isEqualTo(GroupBy.SERVICE);
        assertThat(ops.language()).isEqualTo(Locale.FRENCH);
        assertThat(ops.timing().repeat()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void receiver_with_a_digest_hears_of_what_is_critical_alone_at_once() {
        keys.put("lumira.receiver.ops.schedule", "0 0 9 * * *");

        assertThat(read().named("ops").orElseThrow().atOnce()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void each_mistake_is_told_with_its_key_and_what_is_accepted_and_the_others_stand() {
        keys.put("lumira.receivers", "ops, night, Ops");
        keys.put("lumira.receiver.night.type", "hook");
        keys.put("lumira.receiver.night.severity", "grave");
        keys.put("lumira.receiver.night.targets", "staging");
        keys.put("lumira.receiver.night.schedule", "daily");
        keys.put("lumira.receiver.night.colour", "red");

        Receivers receivers = read();

        assertThat(receivers.all()).extracting(Receiver::name).containsExactly("ops");
        assertThat(receivers.problems())
                .extracting(Problem::toString)
                .anySatisfy(told -> assertThat(told).contains("lumira.receivers", "got \"Ops\""))
                .anySatisfy(told -> assertThat(told)
                        .contains("lumira.receiver.night.severity", "got \"grave\"", "critical, high, medium"))
                .anySatisfy(told -> assertThat(told).contains("lumira.receiver.night.schedule", "got \"daily\""))
                .anySatisfy(told -> assertThat(told).contains("lumira.receiver.night.url", "not set"))
                .anySatisfy(told -> assertThat(told).contains("lumira.receiver.night.colour", "no such key"));
    }

    @Test
    void unknown_type_tells_the_known_ones() {
        keys.put("lumira.receiver.ops.type", "pigeon");

        assertThat(read().problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(told -> assertThat(told).contains("got \"pigeon\"", "accepted: hook, webhook"));
    }

    @Test
    void secret_can_stand_in_a_file(@TempDir Path folder) throws IOException {
        keys.remove("lumira.receiver.ops.url");
        keys.put(
                "lumira.receiver.ops.url-file",
                Files.writeString(folder.resolve("url"), SECRET + "\n").toString());

        assertThat(read().all()).hasSize(1);
    }

    @Test
    void file_for_what_is_no_secret_is_no_key() {
        keys.put("lumira.receiver.ops.severity-file", "/run/secrets/severity");

        assertThat(read().problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(told -> assertThat(told).contains("lumira.receiver.ops.severity-file", "no such key"));
    }

    @Test
    void no_mistake_shows_a_secret() {
        keys.put("lumira.receiver.ops.url", "ftp://chat.example/hooks/T0p53cr3t");

        assertThat(read().problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(told ->
                        assertThat(told).contains("lumira.receiver.ops.url").doesNotContain("T0p53cr3t"));
    }

    @Test
    void template_lays_out_the_text(@TempDir Path folder) throws IOException {
        template(folder, "{{target}}!");

        Receiver ops = read().named("ops").orElseThrow();

        assertThat(ops.layout().body(Messages.firing(1), new PlainMarkup())).isEqualTo("shop!");
    }

    @Test
    void template_that_cannot_be_used_is_told_with_the_reason(@TempDir Path folder) throws IOException {
        template(folder, "{{titel}}");

        assertThat(read().problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains("lumira.receiver.ops.template", "there is no {{titel}}", "the absolute path of"));
    }

    @Test
    void template_is_nothing_for_a_channel_without_text(@TempDir Path folder) throws IOException {
        template(folder, "{{target}}");
        keys.put("lumira.receiver.ops.type", "webhook");

        assertThat(read().problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(told -> assertThat(told).contains("lumira.receiver.ops.template", "webhook tells programs"));
    }

    private void template(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("alert.mustache"), text);
        keys.put("lumira.receiver.ops.template", file.toString());
    }

    private Receivers read() {
        List<Channel> channels = List.of(new Hook(), new WebhookChannel(Clock.systemUTC()));
        return new ReceiversReader(new MapConfig(keys), channels, Set.of("prod"), AuditSchedule::times).read();
    }

    /** A channel with a secret address. */
    private static final class Hook implements Channel {
        @Override
        public String type() {
            return "hook";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.secret("url", "the address of an incoming webhook"));
        }

        @Override
        public Markup markup() {
            throw new UnsupportedOperationException("nothing is marked up");
        }

        @Override
        public Pace pace() {
            return new Pace(1, Duration.ofSeconds(1));
        }

        @Override
        public Sender open(SettingValues values, Layout layout, Network network) throws SettingException {
            assertThat(values.url("url")).hasToString(SECRET);
            return parcel -> Outcome.delivered();
        }
    }
}
