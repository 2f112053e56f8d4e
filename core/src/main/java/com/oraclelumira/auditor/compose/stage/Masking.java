package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.SecretDetector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the values of variables whose names say that they are secret out of problems: a password that ended up in a port
 * must not be printed as an invalid port. Looks at the variables only once there is a problem. Not safe for use by
 * several threads.
 */
final class Masking {

    static final String MASK = "***";

    /** Shorter values and parts of values say little, and would be found in many harmless words. */
    private static final int SHORTEST = 5;

    /** The name decides, so the start of a value is enough to judge it. In characters. */
    private static final int JUDGED = 100;

    /** The shell's working folder, which only sounds like a password. */
    private static final Set<String> FOLDERS = Set.of("PWD", "OLDPWD");

    /** A part of a value that is no word of any language. */
    private static final Pattern TELLING = Pattern.compile("(?=.*\\p{L})(?=.*\\p{N}).{5,}");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Variables> variables = new ArrayList<>();

    /** Remembers where values come from; they are looked at when problems are shown. */
    void learn(Variables more) {
        variables.add(more);
    }

    List<Problem> masked(Collection<Problem> problems) {
        String said = problems.stream()
                .map(problem -> problem.where() + "\n" + problem.message())
                .collect(Collectors.joining("\n"));
        Set<String> secrets = said.isEmpty() ? Set.of() : secrets(said);
        return problems.stream()
                .map(problem -> secrets.isEmpty() ? problem : masked(problem, secrets))
                .toList();
    }

    private static Problem masked(Problem problem, Set<String> secrets) {
        return new Problem(
                problem.level(),
                masked(problem.where(), secrets),
                masked(problem.message(), secrets),
                problem.location());
    }

    private static String masked(String text, Set<String> secrets) {
        String result = text;
        for (String secret : secrets) {
            result = result.replace(secret, MASK);
        }
        return result;
    }

    /** The secrets that were said, longest first. */
    private Set<String> secrets(String said) {
        Set<String> secrets = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Variables some : variables) {
            some.forEach((name, value) -> {
                List<String> shown = shown(value.text(), said);
                if (!shown.isEmpty() && isSecret(name, value.text())) {
                    secrets.addAll(shown);
                }
            });
        }
        return secrets;
    }

    /** What was said of that value: all of it, or a part, since a message may show what stands behind a colon. */
    private static List<String> shown(String value, String said) {
        if (value.length() < SHORTEST) {
            return List.of();
        }
        Stream<String> parts = Stream.of(PARTS.split(value))
                .filter(part -> TELLING.matcher(part).matches());
        return Stream.concat(Stream.of(value), parts).filter(said::contains).toList();
    }

    private static boolean isSecret(String name, String value) {
        String start = value.substring(0, Math.min(value.length(), JUDGED));
        return !FOLDERS.contains(name)
                && !SecretDetector.find(PropertyPath.of("environment", name), start)
                        .isEmpty();
    }
}
