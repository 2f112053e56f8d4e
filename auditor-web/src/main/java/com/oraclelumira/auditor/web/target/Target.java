package com.oraclelumira.auditor.web.target;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host and project under audit.
 *
 * @param name lower-case letters, digits and hyphens
 * @param origin who asked for it
 * @param desired where the desired state is
 * @param live where the live state is
 * @param files the Compose files in merge order; empty: found as Compose finds them
 * @param project the Compose project's name; absent: worked out
 * @param envFiles files with values for variables, later ones win
 * @param profiles the profiles switched on
 * @param rules what it is judged by, beside the bundled rules
 * @param reach what its Compose files may read beside their own folder or repository
 * @param poll how often git is asked whether it holds another commit; absent: never
 * @param schedule when it is audited without being asked
 * @param timeLimit how long one audit may take
 * @param threshold the least severity of an open finding that makes it drifted or in violation of rules
 */
public record Target(
        String name,
        Origin origin,
        Desired desired,
        Live live,
        List<String> files,
        Optional<String> project,
        List<String> envFiles,
        List<String> profiles,
        Rules rules,
        Reach reach,
        Optional<Duration> poll,
        Schedule schedule,
        Duration timeLimit,
        Severity threshold) {

    /** Who asked for a target. */
    public enum Origin {
        /** The configuration names it. */
        CONFIGURED,
        /** A Compose project that was found running on the local engine. */
        FOUND,
        /** The recorded Lumira stack: nothing of it runs here. */
        DEMO
    }

    /** Below it are notes, which count for nothing anywhere. */
    static final Severity LEAST_THRESHOLD = Severity.LOW;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Target {
        requireNonNull(origin, "origin is null");
        requireNonNull(desired, "desired is null");
        requireNonNull(live, "live is null");
        requireNonNull(rules, "rules is null");
        requireNonNull(reach, "reach is null");
        requireNonNull(schedule, "schedule is null");
        if (!threshold.isAtLeast(LEAST_THRESHOLD)) {
            throw new IllegalArgumentException("a note counts for nothing: " + threshold);
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("not a target name: " + name);
        }
        files = List.copyOf(files);
        envFiles = List.copyOf(envFiles);
        profiles = List.copyOf(profiles);
    }

    /** Whether a target can have that name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public boolean isDemo() {
        return origin == Origin.DEMO;
    }
}
