package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RuleSettings;
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
    private static final Schedule DEFAULT_SCHEDULE = new Schedule.Every(Duration.ofMinutes(15));
    private static final Duration DEFAULT_POLL = Duration.ofMinutes(1);
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_LIMIT = Duration.ofHours(1);
    private static final Pattern ENDPOINT = Pattern.compile("(unix:///|tcp://|https?://|npipe://)\\S+");

    private final Settings settings;
    private final CronSyntax cron;

    public TargetsReader(Config config, CronSyntax cron) {
        this(Settings.of(config), cron);
    }

    TargetsReader(Settings settings, CronSyntax cron) {
        this.settings = settings;
        this.cron = cron;
    }

    public Targets read() {
        List<Target> targets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : new LinkedHashSet<>(settings.list(TARGETS))) {
            if (!Target.isName(name)) {
                problems.add(Problem.of(
                        Problem.Level.ERROR,
                        TARGETS,
                        "not a target name, got \"" + name + "\"; accepted: lower-case letters, digits and hyphens"));
                continue;
            }
            TargetDraft draft = new TargetDraft(name, settings);
            target(draft).filter(target -> draft.problems().isEmpty()).ifPresent(targets::add);
            problems.addAll(draft.problems());
        }
        return new Targets(targets, problems);
    }

    private Optional<Target> target(TargetDraft draft) {
        draft.refuseUnknownKeys();
        Optional<Desired> desired = desired(draft);
        Live live = live(draft);
        Rules rules = rules(draft);
        Reach reach = reach(draft);
        Optional<Duration> poll = poll(draft);
        Schedule schedule = schedule(draft);
        Duration limit = draft.made(TargetKey.TIME_LIMIT, TargetsReader::limit).orElse(DEFAULT_LIMIT);
        return desired.map(source -> new Target(
                draft.name(),
                Target.Origin.CONFIGURED,
                source,
                live,
                draft.list(TargetKey.FILES),
                draft.text(TargetKey.PROJECT),
                draft.list(TargetKey.ENV_FILES),
                draft.list(TargetKey.PROFILES),
                rules,
                reach,
                poll,
                schedule,
                limit));
    }

    private static Optional<Desired> desired(TargetDraft draft) {
        Optional<Path> folder = draft.made(TargetKey.FOLDER, TargetsReader::absolute);
        Optional<String> repository = draft.text(TargetKey.GIT);
        if (draft.text(TargetKey.FOLDER).isPresent()) {
            if (repository.isPresent()) {
                draft.wrong(TargetKey.FOLDER, "set beside git, only one of them can be");
            }
            return folder.map(Desired.InFolder::new);
        }
        if (repository.isEmpty()) {
            draft.wrong(TargetKey.GIT, "not set, and no folder either");
        }
        return repository.map(address -> new Desired.InGit(address, draft.text(TargetKey.REF)));
    }

    private static Live live(TargetDraft draft) {
        Optional<Path> snapshot = draft.made(TargetKey.SNAPSHOT, TargetsReader::absolute);
        Optional<String> endpoint = draft.made(TargetKey.ENGINE, TargetsReader::endpoint);
        if (snapshot.isPresent() && endpoint.isPresent()) {
            draft.wrong(TargetKey.SNAPSHOT, "set beside engine, only one of them can be");
        }
        return snapshot.<Live>map(Live.Recorded::new).orElseGet(() -> new Live.OnEngine(endpoint));
    }

    private static Rules rules(TargetDraft draft) {
        return new Rules(
                draft.made(TargetKey.PACKS, TargetsReader::paths).orElse(List.of()),
                draft.made(TargetKey.RULE_SETTINGS, TargetsReader::ruleSettings).orElse(RuleSettings.NONE));
    }

    private static RuleSettings ruleSettings(String text) {
        Path file = absolute(text);
        try {
            return RuleSettings.read(text, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableFileException("cannot be read: " + e, e);
        } catch (RuleException e) {
            throw new UnusableFileException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What a folder's files may name is not limited. */
    private static Reach reach(TargetDraft draft) {
        if (draft.text(TargetKey.FOLDER).isPresent()
                && draft.text(TargetKey.ALLOW_PATH).isPresent()) {
            draft.wrong(TargetKey.ALLOW_PATH, "set for a folder, whose files may name any path");
        }
        return Reach.of(
                        draft.made(TargetKey.ALLOW_PATH, TargetsReader::paths).orElse(List.of()),
                        draft.made(TargetKey.ALLOW_REMOTE, TargetsReader::remotes)
                                .orElse(Set.of()))
                .withCredentials(draft.made(TargetKey.CREDENTIALS, TargetsReader::credentials)
                        .orElse(CredentialStore.NONE));
    }

    private static Set<Reach.Remote> remotes(String text) {
        return Settings.items(text).stream()
                .map(name -> Reach.Remote.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static CredentialStore credentials(String text) {
        Path file = absolute(text);
        try {
            return CredentialStore.read(file);
        } catch (IOException e) {
            throw new UnusableFileException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Path> paths(String text) {
        return Settings.items(text).stream().map(TargetsReader::absolute).toList();
    }

    /** Only git can hold another commit. */
    private static Optional<Duration> poll(TargetDraft draft) {
        if (draft.text(TargetKey.GIT).isEmpty()) {
            if (draft.text(TargetKey.POLL).isPresent()) {
                draft.wrong(TargetKey.POLL, "set for a folder, which is read at every audit");
            }
            return Optional.empty();
        }
        return draft.made(TargetKey.POLL, TargetsReader::pause).orElse(Optional.of(DEFAULT_POLL));
    }

    private static Optional<Duration> pause(String text) {
        return text.equals("off") ? Optional.empty() : Optional.of(new Schedule.Every(Duration.parse(text)).pause());
    }

    private Schedule schedule(TargetDraft draft) {
        ZoneId zone = draft.made(TargetKey.ZONE, ZoneId::of).orElse(ZoneOffset.UTC);
        return draft.made(TargetKey.SCHEDULE, text -> schedule(text, zone)).orElse(DEFAULT_SCHEDULE);
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

    private static Path absolute(String text) {
        Path path = Path.of(text);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("not absolute");
        }
        return path.normalize();
    }

    private static String endpoint(String text) {
        if (!ENDPOINT.matcher(text).matches()) {
            throw new IllegalArgumentException("not an endpoint");
        }
        return text;
    }

    private static Duration limit(String text) {
        Duration limit = Duration.parse(text);
        if (limit.compareTo(Duration.ofSeconds(1)) < 0 || limit.compareTo(LONGEST_LIMIT) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return limit;
    }
}
