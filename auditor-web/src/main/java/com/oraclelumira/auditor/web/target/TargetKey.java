package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.web.setting.Key;
import java.util.Arrays;
import java.util.List;

/** The keys below {@code lumira.target.NAME.}, and what each accepts. */
enum TargetKey {
    ENGINE(
            "engine",
            "an engine endpoint: unix:///path, tcp://host:port, http(s)://host:port; not set: the local engine"),
    SNAPSHOT("snapshot", "the absolute path of a folder that holds a snapshot, instead of an engine"),
    GIT("git", "the path or address of a git repository"),
    REF("ref", "a branch, tag or commit; not set: HEAD"),
    FOLDER("folder", "the absolute path of a folder, instead of git"),
    FILES("files", "Compose files in merge order, separated by commas"),
    PROJECT("project", "a Compose project name"),
    ENV_FILES("env-files", "files with values for variables, separated by commas"),
    PROFILES("profiles", "Compose profiles, separated by commas"),
    PACKS("packs", "absolute paths of folders with rule packs, separated by commas"),
    RULE_SETTINGS(
            "rule-settings",
            "the absolute path of a file that switches rules and packs on or off, or sets their severity"),
    CREDENTIALS(
            "credentials",
            "the absolute path of a file with user names and passwords for git hosts and registries, as git's credential store"
                    + " keeps them"),
    ALLOW_PATH("allow-path", "absolute paths of this machine that files in git may name, separated by commas"),
    ALLOW_REMOTE("allow-remote", "git, oci or both, separated by commas: from where Compose files may include others"),
    POLL(
            "poll",
            "off, or a pause of at least 10 seconds such as PT1M between two looks at git; not set: one minute for a git target"),
    SCHEDULE("schedule", "off, a pause of at least 10 seconds such as PT15M, or a cron line of six fields"),
    ZONE("zone", "a time zone such as Europe/Paris, for a cron line"),
    TIME_LIMIT("time-limit", "a duration of 1 second to 1 hour such as PT60S"),
    THRESHOLD(
            "threshold",
            "low, medium, high or critical: the least severity of an open finding that makes the target drifted or in violation;"
                    + " not set: low");

    static final String PREFIX = "lumira.target.";

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Key key;

    TargetKey(String name, String accepted) {
        this.key = Key.of(name, accepted);
    }

    Key key() {
        return key;
    }

    /** The whole key for that target. */
    String of(String target) {
        return PREFIX + target + "." + key.name();
    }

    static List<Key> all() {
        return Arrays.stream(values()).map(TargetKey::key).toList();
    }
}
