package com.oraclelumira.auditor.secret;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which stretches of a value are secret: by the value's key, as the password of a URL, by the shape of a provider's
 * token, or by the word before it in a longer text. Entropy is not used: it takes ids and digests for secrets.
 *
 * @see KeyName
 * @see ProviderPatterns
 */
public final class SecretDetector {

    /** Properties whose keys people choose, so that the key says what the value is. */
    private static final Set<String> KEYED =
            Set.of("environment", "labels", "annotations", "args", "options", "driver_opts", "build", "logging");

    private SecretDetector() {}

    /**
     * The secret stretches of a value, in order, not overlapping; empty where there are none.
     *
     * @param path the property that holds the value
     */
    public static List<SecretMatch> find(PropertyPath path, String value) {
        if (value.isBlank()) {
            return List.of();
        }
        List<SecretMatch> found = new ArrayList<>(inText(value));
        found.addAll(UserLists.find(path, value));
        boolean byName =
                path.segments().size() > 1 && KEYED.contains(path.head()) && KeyName.isCredential(path.last(), value);
        // user:password@host under a credential's name is a URL, of which the host may be shown
        if (byName && found.stream().noneMatch(match -> match.kind() == Kind.URL)) {
            return List.of(SecretMatch.of(Kind.KEY, 0, value.length()));
        }
        return withoutOverlaps(found);
    }

    /** The secret stretches of a text that stands alone: a log line, an error, an endpoint. */
    public static List<SecretMatch> find(String text) {
        return withoutOverlaps(inText(text));
    }

    /** How guessable a secret is. */
    public enum Strength {
        /** Among the first that anybody tries; {@code changeme} is, for it has been deployed so often. */
        WEAK,
        /** A text that stands for a password still to be set, such as {@code <password>} or {@code replace-me}: no secret. */
        PLACEHOLDER,
        OTHER
    }

    /** How guessable that value is under that key. */
    public static Strength strength(PropertyPath path, String value) {
        return WeakValues.strength(path.last(), value);
    }

    /** Of the secret stretches of a value the first that is no placeholder, else the first; empty where there are none. */
    public static Optional<SecretMatch> first(PropertyPath path, String value) {
        List<SecretMatch> matches = find(path, value);
        return matches.stream()
                .filter(match -> !isPlaceholder(path, value, match))
                .findFirst()
                .or(() -> matches.stream().findFirst());
    }

    /** Whether that stretch of the value stands for a secret still to be set. */
    public static boolean isPlaceholder(PropertyPath path, String value, SecretMatch match) {
        return strength(path, value.substring(match.start(), match.end())) == Strength.PLACEHOLDER;
    }

    private static List<SecretMatch> inText(String text) {
        List<SecretMatch> found = new ArrayList<>(ProviderPatterns.find(text));
        found.addAll(UrlPasswords.find(text));
        found.addAll(ArgumentSecrets.find(text));
        return found;
    }

    /** In order; of matches that touch the same text one that covers them all, of the first one's kind. */
    static List<SecretMatch> withoutOverlaps(List<SecretMatch> matches) {
        List<SecretMatch> result = new ArrayList<>();
        for (SecretMatch match : matches.stream()
                .sorted(Comparator.comparingInt(SecretMatch::start)
                        .thenComparing(SecretMatch::end, Comparator.reverseOrder()))
                .toList()) {
            int last = result.size() - 1;
            if (last >= 0 && match.start() < result.get(last).end()) {
                SecretMatch before = result.get(last);
                result.set(
                        last,
                        new SecretMatch(
                                before.kind(), before.detail(), before.start(), Math.max(before.end(), match.end())));
            } else {
                result.add(match);
            }
        }
        return List.copyOf(result);
    }
}
