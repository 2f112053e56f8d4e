package com.oraclelumira.auditor.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.Expressions.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text with {@code {{expression}}} in it. What engine commands have, such as {@code {{json .State}}},
 * is plain text; a text in single quotes within an expression may hold braces.
 *
 * @param parts {@code String} and {@link Expression} in order
 */
record Template(List<Object> parts) {

    private static final Pattern HOLE =
            Pattern.compile("\\{\\{\\s*((?:\\s*'[^'\\n]*'\\.?|[^.'{}\\s]|[^'{}\\s]\\.|\\s+[^.'{}\\s]\\.?)+)\\s*\\}\\}");

    static Template of(
            Expressions expressions, Environment environment, String text, SourceLocation place, String where) {
        List<Object> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            parts.add(text.substring(from, hole.start()));
            expressions.expression(environment, hole.group(1), place, where).ifPresent(parts::add);
            from = hole.end();
        }
        parts.add(text.substring(from));
        return new Template(List.copyOf(parts));
    }

    /** The expressions of a text, for preparing them. */
    static List<String> expressions(String text) {
        List<String> found = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) {
            found.add(hole.group(1));
        }
        return found;
    }

    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        parts.forEach(part -> {
            if (part instanceof Expression expression) {
                fields.addAll(expression.fields());
            }
        });
        return fields;
    }

    /** The text; a question mark stands for what is not known. */
    String render(Map<String, Object> variables) {
        return parts.stream().map(part -> text(part, variables)).collect(Collectors.joining());
    }

    private static String text(Object part, Map<String, Object> variables) {
        if (!(part instanceof Expression expression)) {
            return part.toString();
        }
        if (!(expression.evaluate(variables) instanceof Expression.Known known)) {
            return "?";
        }
        return known.value() instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : known.value().toString();
    }
}
