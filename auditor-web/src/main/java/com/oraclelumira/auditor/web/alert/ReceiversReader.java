package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.GuardedNetwork;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.ListLayout;
import com.oraclelumira.auditor.web.alert.channel.Network;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.alert.channel.TemplateLayout;
import com.oraclelumira.auditor.web.setting.AbsolutePath;
import com.oraclelumira.auditor.web.setting.Key;
import com.oraclelumira.auditor.web.setting.Section;
import com.oraclelumira.auditor.web.setting.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@code lumira.receivers} and {@code lumira.receiver.NAME.*}. A receiver with a mistake is left out and told; the others
 * stand.
 */
public final class ReceiversReader {

    private static final Key RECEIVERS =
            Key.of("receivers", "names of lower-case letters, digits and hyphens, separated by commas");
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Config config;
    private final Map<String, Channel> channels;
    private final Set<String> targets;
    private final Calendar calendar;

    /**
     * @param channels all there are
     * @param targets the names of all targets
     */
    public ReceiversReader(Config config, List<Channel> channels, Set<String> targets, Calendar calendar) {
        this.config = config;
        this.channels = new TreeMap<>(channels.stream().collect(Collectors.toMap(Channel::type, Function.identity())));
        this.targets = Set.copyOf(targets);
        this.calendar = calendar;
    }

    public Receivers read() {
        List<Receiver> receivers = new ArrayList<>();
        Section names = new Section(config, "lumira.");
        List<Problem> problems = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names.list(RECEIVERS))) {
            if (!name.matches(NAME)) {
                names.wrong(RECEIVERS, "not a receiver's name, got \"" + name + "\"");
                continue;
            }
            Section section = new Section(config, ReceiverKey.PREFIX + name + ".");
            receiver(name, section).filter(made -> section.problems().isEmpty()).ifPresent(receivers::add);
            problems.addAll(section.problems());
        }
        problems.addAll(0, names.problems());
        return new Receivers(receivers, problems);
    }

    private Optional<Receiver> receiver(String name, Section section) {
        Optional<Channel> channel = channel(section);
        if (channel.isEmpty()) {
            return Optional.empty();
        }
        List<Key> own =
                channel.get().settings().stream().map(ReceiversReader::key).toList();
        section.refuseOthers(
                Stream.concat(ReceiverKey.all().stream(), own.stream()).toList());
        Optional<UnaryOperator<Instant>> digest = digest(section);
        Severity severity = severity(section, ReceiverKey.SEVERITY).orElse(Severity.LOW);
        Severity atOnce =
                severity(section, ReceiverKey.AT_ONCE).orElse(digest.isPresent() ? Severity.CRITICAL : Severity.LOW);
        GroupBy groupBy = made(
                        section, ReceiverKey.GROUP_BY, text -> GroupBy.of(text).orElseThrow())
                .orElse(GroupBy.TARGET);
        Locale language =
                made(section, ReceiverKey.LANGUAGE, ReceiversReader::language).orElse(Locale.ENGLISH);
        Layout layout = layout(channel.get(), section);
        return sender(channel.get(), layout, section)
                .map(sender -> new Receiver(
                        name,
                        channel.get(),
                        sender,
                        layout,
                        targets(section),
                        severity,
                        atOnce,
                        digest,
                        groupBy,
                        timing(section),
                        language));
    }

    private Optional<Channel> channel(Section section) {
        Key accepting = Key.of(ReceiverKey.TYPE.key().name(), String.join(", ", channels.keySet()));
        Optional<String> type = section.text(accepting);
        Optional<Channel> channel = type.map(channels::get);
        if (channel.isEmpty()) {
            section.wrong(
                    accepting,
                    type.map(text -> "not known, got \"" + text + "\"").orElse("not set"));
        }
        return channel;
    }

    private static Layout layout(Channel channel, Section section) {
        Optional<Layout> own = made(section, ReceiverKey.TEMPLATE, ReceiversReader::template);
        if (own.isPresent() && !channel.hasText()) {
            section.wrong(ReceiverKey.TEMPLATE.key(), channel.type() + " tells programs facts, and has no text");
        }
        return own.orElseGet(ListLayout::new);
    }

    private static Layout template(String text) {
        Path file = AbsolutePath.of(text);
        try {
            return TemplateLayout.of(Files.readString(file));
        } catch (IOException e) {
            throw new UnusableFileException("cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Sender> sender(Channel channel, Layout layout, Section section) {
        Map<String, String> values = new HashMap<>();
        for (Setting setting : channel.settings()) {
            Optional<String> value = setting.secret() ? section.secret(key(setting)) : section.text(key(setting));
            value.ifPresent(text -> values.put(setting.key(), text));
            if (value.isEmpty() && setting.need() == Setting.Need.REQUIRED) {
                section.wrong(key(setting), "not set");
            }
        }
        boolean allowLocal =
                made(section, ReceiverKey.ALLOW_LOCAL, ReceiversReader::yesOrNo).orElse(false);
        if (!section.problems().isEmpty()) {
            return Optional.empty();
        }
        return open(channel, new SettingValues(values), layout, new GuardedNetwork(allowLocal), section);
    }

    private static Optional<Sender> open(
            Channel channel, SettingValues values, Layout layout, Network network, Section section) {
        try {
            return Optional.of(channel.open(values, layout, network));
        } catch (SettingException e) {
            Key wrong = channel.settings().stream()
                    .filter(setting -> setting.key().equals(e.key()))
                    .findFirst()
                    .map(ReceiversReader::key)
                    .orElseGet(() -> Key.of(e.key(), "another value"));
            section.wrong(wrong, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<String> targets(Section section) {
        Key key = ReceiverKey.TARGETS.key();
        List<String> wanted = section.list(key);
        wanted.stream()
                .filter(target -> !targets.contains(target))
                .forEach(target -> section.wrong(key, "no such target, got \"" + target + "\""));
        return wanted;
    }

    private Optional<UnaryOperator<Instant>> digest(Section section) {
        ZoneId zone = made(section, ReceiverKey.ZONE, ZoneId::of).orElse(ZoneOffset.UTC);
        return made(section, ReceiverKey.SCHEDULE, line -> calendar.times(line, zone));
    }

    private static Timing timing(Section section) {
        Timing usual = Timing.USUAL;
        return new Timing(
                span(section, ReceiverKey.STABILITY).orElse(usual.stability()),
                span(section, ReceiverKey.GROUP_WAIT).orElse(usual.groupWait()),
                span(section, ReceiverKey.GROUP_INTERVAL).orElse(usual.groupInterval()),
                span(section, ReceiverKey.REPEAT).orElse(usual.repeat()),
                span(section, ReceiverKey.REPEAT_CRITICAL).orElse(usual.repeatCritical()),
                span(section, ReceiverKey.KEEP_FIRING).orElse(usual.keepFiring()));
    }

    private static Optional<Duration> span(Section section, ReceiverKey key) {
        return made(section, key, text -> {
            Duration span = Duration.parse(text);
            if (span.isNegative() || span.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("out of range");
            }
            return span;
        });
    }

    private static Optional<Severity> severity(Section section, ReceiverKey key) {
        return made(section, key, text -> Severity.of(text).orElseThrow());
    }

    private static <T> Optional<T> made(Section section, ReceiverKey key, Function<String, T> make) {
        return section.made(key.key(), make);
    }

    private static Locale language(String text) {
        if (!text.equals("en") && !text.equals("fr")) {
            throw new IllegalArgumentException("no such language");
        }
        return Locale.forLanguageTag(text);
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static Key key(Setting setting) {
        return new Key(setting.key(), setting.accepted(), setting.secret());
    }
}
