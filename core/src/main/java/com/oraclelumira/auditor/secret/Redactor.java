package com.oraclelumira.auditor.secret;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.SecretDetector.Strength;
import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what may be shown of a value. A secret becomes {@code secret (fingerprint 1a2b3c4d)}, inside a longer text
 * {@code [secret 1a2b3c4d]}; the fingerprint is keyed, so equal secrets look equal and guesses cannot be tried against it.
 * Everything that leaves the product (reports, logs, errors, alerts) passes here.
 *
 * <p>Safe for use by several threads.
 */
public final class Redactor {

    /** Shorter secrets are not looked for elsewhere: too much that is harmless would match. */
    private static final int SHORTEST_KNOWN = 8;
    /** Longer texts are cut: nobody reads them in a report. In characters. */
    private static final int LONGEST = 65_536;

    private final FingerprintKey key;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public Redactor(FingerprintKey key) {
        this.key = key;
    }

    /** A redactor whose fingerprints mean something within this run only. */
    public static Redactor withRandomKey() {
        return new Redactor(FingerprintKey.random());
    }

    /**
     * Remembers the value where it is a secret by its key, so that it is masked wherever else it turns up: in a command
     * line, a label, an error. Give it all values that both sides have before the first is shown.
     */
    public void learn(PropertyPath path, String value) {
        for (SecretMatch match : SecretDetector.find(path, value)) {
            String secret = value.substring(match.start(), match.end());
            boolean telling = match.kind() != Kind.HASH && SecretDetector.strength(path, secret) == Strength.OTHER;
            if (telling && secret.length() >= SHORTEST_KNOWN) {
                known.add(secret);
            }
        }
    }

    /** Whether the value is a secret or holds one. */
    public boolean isSecret(PropertyPath path, String value) {
        return !matches(path, value).isEmpty();
    }

    /** The value as it may be shown; itself where nothing in it is secret. */
    public String show(PropertyPath path, String value) {
        return cut(masked(value, matches(path, value)));
    }

    /** Words of a command as they may be shown: what follows {@code --password} is judged together with it. */
    public List<String> show(PropertyPath path, List<String> words) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String flag = i == 0 ? "" : words.get(i - 1) + " ";
            String both = flag + words.get(i);
            String masked = masked(both, matches(path, both));
            shown.add(masked.startsWith(flag) ? cut(masked.substring(flag.length())) : show(path, words.get(i)));
        }
        return List.copyOf(shown);
    }

    /** A text without a property (a log line, an error message, an endpoint) as it may be shown. */
    public String mask(String text) {
        return cut(masked(text, SecretDetector.withoutOverlaps(withKnown(text, SecretDetector.find(text)))));
    }

    /** A text in which nothing is secret by its form, without the values that were learned. */
    public String maskKnown(String text) {
        return masked(text, SecretDetector.withoutOverlaps(withKnown(text, List.of())));
    }

    /** The fingerprint of a secret: 8 hexadecimal digits, equal for equal values under one key. */
    public String fingerprint(String secret) {
        return key.fingerprint(secret);
    }

    private List<SecretMatch> matches(PropertyPath path, String value) {
        return SecretDetector.withoutOverlaps(withKnown(value, SecretDetector.find(path, value)));
    }

    private List<SecretMatch> withKnown(String text, List<SecretMatch> found) {
        List<SecretMatch> all = new ArrayList<>(found);
        for (String secret : known) {
            // in any case: capabilities are shown in upper case, host names in lower
            for (int at = 0; at <= text.length() - secret.length(); at++) {
                if (text.regionMatches(true, at, secret, 0, secret.length())) {
                    all.add(SecretMatch.of(Kind.KNOWN, at, at + secret.length()));
                }
            }
        }
        return all;
    }

    private String masked(String text, List<SecretMatch> matches) {
        if (matches.isEmpty()) {
            return text;
        }
        SecretMatch first = matches.get(0);
        if (first.start() == 0 && first.end() == text.length()) {
            return "secret (fingerprint " + key.fingerprint(text) + ")";
        }
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (SecretMatch match : matches) {
            shown.append(text, from, match.start())
                    .append("[secret ")
                    .append(key.fingerprint(text.substring(match.start(), match.end())))
                    .append(']');
            from = match.end();
        }
        return shown.append(text, from, text.length()).toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + " … (" + (text.length() - LONGEST) + " more characters)";
    }
}
