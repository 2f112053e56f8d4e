package com.oraclelumira.auditor.web.target;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration that makes a target, to paste: what is at its default is left out, and so is what was read from files
 * of rule settings and credentials.
 */
public final class TargetText {

    private TargetText() {}

    /** A key a line, for {@code bootstrap.properties}; {@link TargetsReader} makes the same target of it. */
    public static String of(Target target) {
        return Stream.of(
                        Stream.of(TargetsReader.TARGETS + "=" + target.name()),
                        desired(target),
                        live(target),
                        line(target, TargetKey.FILES, target.files()),
                        line(target, TargetKey.PROJECT, target.project()),
                        line(target, TargetKey.ENV_FILES, target.envFiles()),
                        line(target, TargetKey.PROFILES, target.profiles()),
                        line(
                                target,
                                TargetKey.PACKS,
                                target.rules().packs().stream()
                                        .map(Path::toString)
                                        .toList()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> desired(Target target) {
        if (target.desired() instanceof Desired.InGit git) {
            return Stream.concat(
                    line(target, TargetKey.GIT, Optional.of(git.repository())), line(target, TargetKey.REF, git.ref()));
        }
        return line(
                target,
                TargetKey.FOLDER,
                Optional.of(((Desired.InFolder) target.desired()).folder().toString()));
    }

    private static Stream<String> live(Target target) {
        if (target.live() instanceof Live.Recorded recorded) {
            return line(
                    target, TargetKey.SNAPSHOT, Optional.of(recorded.folder().toString()));
        }
        return line(target, TargetKey.ENGINE, ((Live.OnEngine) target.live()).endpoint());
    }

    private static Stream<String> line(Target target, TargetKey key, List<String> values) {
        return line(target, key, Optional.of(String.join(",", values)).filter(text -> !text.isEmpty()));
    }

    private static Stream<String> line(Target target, TargetKey key, Optional<String> value) {
        return value.map(text -> key.of(target.name()) + "=" + text).stream();
    }
}
