package com.oraclelumira.auditor.compose.schema;

import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Causes in words: one sentence for each keyword of the schema. */
final class Wording {

    private static final Map<String, BiFunction<Cause, YamlNode, String>> SENTENCES = Map.of(
            "type",
            Wording::wrongType,
            "additionalProperties",
            Wording::unknownKeys,
            "required",
            (cause, node) -> "missing property " + quoted(cause.names()),
            "enum",
            Wording::noneOf,
            "pattern",
            (cause, node) ->
                    shown(node) + " does not match pattern '" + cause.value().asText() + "'",
            "minimum",
            (cause, node) -> "must be greater than or equal to " + cause.value() + ", got " + shown(node),
            "maximum",
            (cause, node) -> "must be less than or equal to " + cause.value() + ", got " + shown(node),
            "uniqueItems",
            Wording::equalItems);

    private static final int MOST_GUESSES = 20;

    private static final Map<String, String> TYPES = Map.of("object", "mapping", "array", "list");

    private Wording() {}

    static String of(Cause cause, YamlNode node) {
        return SENTENCES
                .getOrDefault(cause.keyword(), (other, value) -> "does not fit the schema (" + other.keyword() + ")")
                .apply(cause, node);
    }

    private static String wrongType(Cause cause, YamlNode node) {
        List<String> types = cause.names().stream()
                .map(type -> TYPES.getOrDefault(type, type))
                .sorted()
                .toList();
        int last = types.size() - 1;
        String words = last < 1
                ? String.join("", types)
                : String.join(", ", types.subList(0, last)) + " or " + types.get(last);
        String article = words.startsWith("i") ? "an " : "a ";
        return "must be " + article + words + ", got " + node.kind();
    }

    private static String unknownKeys(Cause cause, YamlNode node) {
        List<String> known = new ArrayList<>();
        cause.around().path("properties").fieldNames().forEachRemaining(known::add);
        String guesses = cause.names().stream()
                .limit(MOST_GUESSES)
                .flatMap(key -> Spelling.nearest(key, known).stream())
                .distinct()
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
        String message = "additional properties " + quoted(cause.names()) + " not allowed";
        if (!guesses.isEmpty()) {
            return message + "; did you mean " + guesses + "?";
        }
        return known.isEmpty() ? message + "; accepted are names of letters, digits and . _ -" : message;
    }

    private static String noneOf(Cause cause, YamlNode node) {
        List<String> accepted = new ArrayList<>();
        cause.value().forEach(value -> accepted.add(value.asText()));
        String message =
                accepted.size() == 1 ? "value must be " + quoted(accepted) : "value must be one of " + quoted(accepted);
        Optional<String> guess = Spelling.nearest(text(node), accepted);
        return message + ", got " + shown(node)
                + guess.map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    private static String equalItems(Cause cause, YamlNode node) {
        List<YamlNode> items = node instanceof YamlSequence list ? list.items() : List.of();
        Map<Object, Integer> seen = new HashMap<>();
        for (int later = 0; later < items.size(); later++) {
            Integer before =
                    seen.putIfAbsent(Optional.ofNullable(items.get(later).toPlain()), later);
            if (before != null) {
                return "items at " + before + " and " + later + " are equal";
            }
        }
        return "items must differ from each other";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /** The value of a scalar that the schema restricts to few words, patterns or numbers: never a secret. */
    private static String shown(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.value() instanceof Number
                ? String.valueOf(scalar.value())
                : "'" + text(node) + "'";
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? String.valueOf(scalar.value()) : node.kind();
    }
}
