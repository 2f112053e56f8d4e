package com.oraclelumira.auditor.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.rule.Expressions.Environment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what a misspelt word of an expression could have meant. */
final class Candidates {

    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'");
    private static final int SHOWN = 6;

    private Candidates() {}

    /** {@code ; did you mean …} with the nearest names; empty where the message names nothing undefined. */
    static String of(Environment environment, String message) {
        Matcher field = FIELD.matcher(message);
        if (field.find()) {
            return text(field.group(1), fields(environment));
        }
        Matcher name = NAME.matcher(message);
        return name.find() ? text(name.group(1), names(environment)) : "";
    }

    /** The nearest of the accepted names, for a message. */
    static String text(String wrong, Collection<String> accepted) {
        return "; accepted: "
                + accepted.stream()
                        .distinct()
                        .sorted(Comparator.<String>comparingInt(name -> distance(wrong, name))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(SHOWN)
                        .collect(Collectors.joining(", "))
                + (accepted.size() > SHOWN ? " …" : "");
    }

    private static List<String> fields(Environment environment) {
        Vocabulary vocabulary = Vocabulary.standard();
        Stream<String> subject = vocabulary.shape(environment.scope()).fields().keySet().stream();
        Stream<String> item = environment
                .item()
                .filter(FieldType.Struct.class::isInstance)
                .map(type -> vocabulary.shape(((FieldType.Struct) type).name()).fields().keySet().stream())
                .orElse(Stream.empty());
        return Stream.concat(item, subject).toList();
    }

    private static List<String> names(Environment environment) {
        return Stream.concat(
                        Stream.of(environment.scope().id(), CelSettings.ITEM),
                        Functions.ALL.stream().map(Function::name))
                .toList();
    }

    /** How many letters must change, come or go. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], above) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
