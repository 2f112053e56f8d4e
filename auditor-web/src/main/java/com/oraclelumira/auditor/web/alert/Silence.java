package com.oraclelumira.auditor.web.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says that some alerts are not sent for a while. It accepts nothing: the report shows the findings as before. One with a start
 * to come is a maintenance window.
 *
 * @param id what makes it this one
 * @param matchers what an alert must be, all of it: a pattern by field, where {@code *} stands for any text; at least one
 * @param author who made it
 * @param reason why
 * @param starts from then on
 * @param ends until then
 */
public record Silence(
        String id, Map<Field, String> matchers, String author, String reason, Instant starts, Instant ends) {

    /** What a silence can ask of an alert. */
    public enum Field {
        TARGET,
        SERVICE,
        PROPERTY,
        RULE,
        SEVERITY,
        FINGERPRINT;

        private String of(Alert alert) {
            return switch (this) {
                case TARGET -> alert.target();
                case SERVICE -> alert.subject().service();
                case PROPERTY -> alert.subject().property();
                case RULE -> alert.subject().rule();
                case SEVERITY -> alert.severity().id();
                case FINGERPRINT -> alert.fingerprint();
            };
        }

        /** The name in forms, JSON and the store. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The accepted names, for error messages. */
        public static String accepted() {
            return Arrays.stream(values()).map(Field::id).collect(Collectors.joining(", "));
        }
    }

    public Silence {
        requireNonNull(id, "id is null");
        matchers = Map.copyOf(matchers);
        if (matchers.isEmpty()) {
            throw new IllegalArgumentException(
                    "matchers: none, which would silence everything; accepted: at least one of " + Field.accepted());
        }
        if (matchers.values().stream().anyMatch(value -> value.isBlank() || value.matches("(?s).*[,\\n\\r].*"))) {
            throw new IllegalArgumentException("matchers: a pattern that is empty or holds a comma or a line break");
        }
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("author and reason: not empty");
        }
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("ends: not after its start, got " + ends);
        }
    }

    /** Whether it holds then. */
    public boolean isActive(Instant now) {
        return !now.isBefore(starts) && now.isBefore(ends);
    }

    /** Whether it is about that. */
    public boolean matches(Alert alert) {
        return matchers.entrySet().stream()
                .allMatch(matcher -> pattern(matcher.getValue())
                        .matcher(matcher.getKey().of(alert))
                        .matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(
                Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** {@code service=db, target=prod}. */
    public String words() {
        return new TreeMap<>(matchers)
                .entrySet().stream()
                        .map(matcher -> matcher.getKey().id() + "=" + matcher.getValue())
                        .collect(Collectors.joining(", "));
    }

    /**
     * Reads what {@link #words} writes; a line or a comma separates matchers.
     *
     * @throws IllegalArgumentException where that is not a list of matchers; the message says what is accepted
     */
    public static Map<Field, String> matchers(String text) {
        Map<Field, String> matchers = new TreeMap<>();
        List<String> parts = Arrays.stream(text.split("[,\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            Field field = Arrays.stream(Field.values())
                    .filter(known -> equals > 0 && known.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("matchers: not known, got \"" + part
                            + "\"; accepted: FIELD=PATTERN where FIELD is one of " + Field.accepted()));
            if (matchers.put(field, part.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(
                        "matchers: " + field.id() + " stands there twice; accepted: once each");
            }
        }
        return matchers;
    }
}
