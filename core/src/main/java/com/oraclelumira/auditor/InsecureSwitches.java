package com.oraclelumira.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds switches of well-known applications that make them trust whoever reaches them, in a service's fields. */
final class InsecureSwitches {

    private static final String RESOURCE = "insecure-switches.txt";
    private static final Pattern ROW = Pattern.compile("(environment|argument)\\s+(\\S+)\\s+(\\S+)\\s+(.+)");
    private static final Pattern ARGUMENT = Pattern.compile("(--[A-Za-z][A-Za-z0-9_.-]*)(?:[= ](\\S*))?");
    private static final List<Row> ROWS = load();

    /** @param effect what the switch does, as a clause */
    private record Row(boolean isArgument, Pattern name, Pattern value, String effect) {

        boolean matches(String key, String text) {
            return name.matcher(key).matches() && value.matcher(text).matches();
        }
    }

    private InsecureSwitches() {}

    /** Empty where the environment or the command is not known, since a switch may stand there. */
    static Optional<List<Object>> of(Map<String, Object> service) {
        if (!(service.get("environment") instanceof Map<?, ?> environment)
                || !(service.get("command") instanceof List<?> command)
                || !(service.get("entrypoint") instanceof List<?> entrypoint)) {
            return Optional.empty();
        }
        List<Object> found = new ArrayList<>();
        environment.forEach((key, value) -> add(found, false, "environment", key.toString(), value.toString()));
        addArguments(found, "command", command);
        addArguments(found, "entrypoint", entrypoint);
        return Optional.of(List.copyOf(found));
    }

    private static void addArguments(List<Object> found, String where, List<?> words) {
        String text = String.join(" ", words.stream().map(String::valueOf).toList());
        Matcher argument = ARGUMENT.matcher(text);
        for (int from = 0; argument.find(from); from = argument.end(1)) {
            String value = argument.group(2);
            boolean isAlone = value == null || value.startsWith("-");
            add(found, true, where, argument.group(1), isAlone ? "true" : value);
        }
    }

    private static void add(List<Object> found, boolean isArgument, String where, String key, String value) {
        ROWS.stream()
                .filter(row -> row.isArgument() == isArgument && row.matches(key, value))
                .findFirst()
                .ifPresent(row -> found.add(Map.of("where", where, "key", key, "effect", row.effect())));
    }

    private static List<Row> load() {
        try (InputStream in = InsecureSwitches.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(InsecureSwitches::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalStateException(RESOURCE + ": not a row: " + line);
        }
        return new Row(row.group(1).equals("argument"), pattern(row.group(2)), pattern(row.group(3)), row.group(4));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
