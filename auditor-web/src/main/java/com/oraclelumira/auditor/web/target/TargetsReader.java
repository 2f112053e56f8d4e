package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RuleSettings;
import com.oraclelumira.auditor.web.setting.AbsolutePath;
import com.oraclelumira.auditor.web.setting.Key;
import com.oraclelumira.auditor.web.setting.Section;
import com.oraclelumira.auditor.web.setting.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@code lumira.targets} and {@code lumira.target.NAME.*}. A target with a mistake is left out and told; the others
 * stand.
 */
public final class TargetsReader {

    static final String TARGETS = "lumira.targets";
    private static final Key NAMES = Key.of(TARGETS, "lower-case letters, digits and hyphens");
    private static final Schedule DEFAULT_SCHEDULE = new Schedule.Every(Duration.ofMinutes(15));
    private static final Duration DEFAULT_POLL = Duration.ofMinutes(1);
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_LIMIT = Duration.ofHours(1);
    private static final Pattern ENDPOINT = Pattern.compile("(unix:///|tcp://|https?://|npipe://)\\S+");

    private final Config config;
    private final CronSyntax cron;

    public TargetsReader(Config config, CronSyntax cron) {
        this.config = config;
        this.cron = cron;
    }

    public Targets read() {
        List<Target> targets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Section names = new Section(config, "");
        for (String name : new LinkedHashSet<>(names.list(NAMES))) {
            if (!Target.isName(name)) {
                names.wrong(NAMES, "not a target name, got \"" + name + "\"");
                continue;
            }
            Section section = new Section(config, TargetKey.PREFIX + name + ".");
            target(name, section).filter(target -> section.problems().isEmpty()).ifPresent(targets::add);
            problems.addAll(section.problems());
        }
        problems.addAll(0, names.problems());
        return new Targets(targets, problems);
    }

    private Optional<Target> target(String name, Section section) {
        section.refuseOthers(TargetKey.all());
        Optional<Desired> desired = desired(section);
        Live live = live(section);
        Rules rules = rules(section);
        Reach reach = reach(section);
        Optional<Duration> poll = poll(section);
        Schedule schedule = schedule(section);
        Duration limit =
                section.made(TargetKey.TIME_LIMIT.key(), TargetsReader::limit).orElse(DEFAULT_LIMIT);
        Severity threshold = section.made(TargetKey.THRESHOLD.key(), TargetsReader::threshold)
                .orElse(Target.LEAST_THRESHOLD);
        return desired.map(source -> new Target(
                name,
                Target.Origin.CONFIGURED,
                source,
                live,
                section.list(TargetKey.FILES.key()),
                section.text(TargetKey.PROJECT.key()),
                section.list(TargetKey.ENV_FILES.key()),
                section.list(TargetKey.PROFILES.key()),
                rules,
                reach,
                poll,
                schedule,
                limit,
                threshold));
    }

    private static Optional<Desired> desired(Section section) {
        Optional<Path> folder = section.made(TargetKey.FOLDER.key(), AbsolutePath::of);
        Optional<String> repository = section.text(TargetKey.GIT.key());
        if (section.text(TargetKey.FOLDER.key()).isPresent()) {
            if (repository.isPresent()) {
                section.wrong(TargetKey.FOLDER.key(), "set beside git, only one of them can be");
            }
            return folder.map(Desired.InFolder::new);
        }
        if (repository.isEmpty()) {
            section.wrong(TargetKey.GIT.key(), "not set, and no folder either");
        }
        return repository.map(address -> new Desired.InGit(address, section.text(TargetKey.REF.key())));
    }

    private static Live live(Section section) {
        Optional<Path> snapshot = section.made(TargetKey.SNAPSHOT.key(), AbsolutePath::of);
        Optional<String> endpoint = section.made(TargetKey.ENGINE.key(), TargetsReader::endpoint);
        if (snapshot.isPresent() && endpoint.isPresent()) {
            section.wrong(TargetKey.SNAPSHOT.key(), "set beside engine, only one of them can be");
        }
        return snapshot.<Live>map(Live.Recorded::new).orElseGet(() -> new Live.OnEngine(endpoint));
    }

    private static Rules rules(Section section) {
        return new Rules(
                section.made(TargetKey.PACKS.key(), TargetsReader::paths).orElse(List.of()),
                section.made(TargetKey.RULE_SETTINGS.key(), TargetsReader::ruleSettings)
                        .orElse(RuleSettings.NONE));
    }

    private static RuleSettings ruleSettings(String text) {
        Path file = AbsolutePath.of(text);
        try {
            return RuleSettings.read(text, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableFileException("cannot be read: " + e, e);
        } catch (RuleException e) {
            throw new UnusableFileException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What a folder's files may name is not limited. */
    private static Reach reach(Section section) {
        if (section.text(TargetKey.FOLDER.key()).isPresent()
                && section.text(TargetKey.ALLOW_PATH.key()).isPresent()) {
            section.wrong(TargetKey.ALLOW_PATH.key(), "set for a folder, whose files may name any path");
        }
        return Reach.of(
                        section.made(TargetKey.ALLOW_PATH.key(), TargetsReader::paths)
                                .orElse(List.of()),
                        section.made(TargetKey.ALLOW_REMOTE.key(), TargetsReader::remotes)
                                .orElse(Set.of()))
                .withCredentials(section.made(TargetKey.CREDENTIALS.key(), TargetsReader::credentials)
                        .orElse(CredentialStore.NONE));
    }

    private static Set<Reach.Remote> remotes(String text) {
        return Section.items(text).stream()
                .map(name -> Reach.Remote.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static CredentialStore credentials(String text) {
        Path file = AbsolutePath.of(text);
        try {
            return CredentialStore.read(file);
        } catch (IOException e) {
            throw new UnusableFileException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Path> paths(String text) {
        return Section.items(text).stream().map(AbsolutePath::of).toList();
    }

    /** Only git can hold another commit. */
    private static Optional<Duration> poll(Section section) {
        if (section.text(TargetKey.GIT.key()).isEmpty()) {
            if (section.text(TargetKey.POLL.key()).isPresent()) {
                section.wrong(TargetKey.POLL.key(), "set for a folder, which is read at every audit");
            }
            return Optional.empty();
        }
        return section.made(TargetKey.POLL.key(), TargetsReader::pause).orElse(Optional.of(DEFAULT_POLL));
    }

    private static Optional<Duration> pause(String text) {
        return text.equals("off") ? Optional.empty() : Optional.of(new Schedule.Every(Duration.parse(text)).pause());
    }

    private Schedule schedule(Section section) {
        ZoneId zone = section.made(TargetKey.ZONE.key(), ZoneId::of).orElse(ZoneOffset.UTC);
        return section.made(TargetKey.SCHEDULE.key(), text -> schedule(text, zone))
                .orElse(DEFAULT_SCHEDULE);
    }

    private Schedule schedule(String text, ZoneId zone) {
        if (text.equals("off")) {
            return new Schedule.Never();
        }
        if (text.startsWith("P")) {
            return new Schedule.Every(Duration.parse(text));
        }
        if (!cron.accepts(text)) {
            throw new IllegalArgumentException("not a cron line");
        }
        return new Schedule.Cron(text, zone);
    }

    private static String endpoint(String text) {
        if (!ENDPOINT.matcher(text).matches()) {
            throw new IllegalArgumentException("not an endpoint");
        }
        return text;
    }

    private static Severity threshold(String text) {
        return Severity.of(text)
                .filter(severity -> severity.isAtLeast(Target.LEAST_THRESHOLD))
                .orElseThrow(() -> new IllegalArgumentException("no severity that counts"));
    }

    private static Duration limit(String text) {
        Duration limit = Duration.parse(text);
        if (limit.compareTo(Duration.ofSeconds(1)) < 0 || limit.compareTo(LONGEST_LIMIT) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return limit;
    }
}
