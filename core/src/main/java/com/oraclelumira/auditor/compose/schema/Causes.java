package com.oraclelumira.auditor.compose.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The validator's flat list of errors made into causes: of a choice, what is wrong with the form that the value comes
 * nearest to; of several unknown keys in one mapping, one cause.
 */
final class Causes {

    private final JsonNode rules;

    private Causes(JsonNode rules) {
        this.rules = rules;
    }

    static List<Cause> of(List<Error> errors, JsonNode rules) {
        return joined(new Causes(rules).reduce(errors));
    }

    private List<Cause> reduce(List<Error> errors) {
        List<Cause> causes = new ArrayList<>();
        List<Error> choices = errors.stream().filter(Causes::isChoice).toList();
        for (Error error : errors) {
            if (choices.stream().anyMatch(choice -> isBelow(error, choice))) {
                continue;
            }
            if (isChoice(error)) {
                causes.addAll(nearest(
                        error,
                        errors.stream().filter(other -> isBelow(other, error)).toList()));
            } else {
                causes.add(cause(error));
            }
        }
        return causes;
    }

    /** What is wrong with the forms whose type the value has; where it has none of the types, just that. */
    private List<Cause> nearest(Error choice, List<Error> below) {
        if (below.isEmpty()) {
            return List.of(cause(choice));
        }
        Map<Object, List<Error>> forms = new LinkedHashMap<>();
        int branch = choice.getEvaluationPath().getNameCount();
        below.forEach(
                error -> forms.computeIfAbsent(error.getEvaluationPath().getElement(branch), key -> new ArrayList<>())
                        .add(error));
        return forms.values().stream()
                .filter(errors -> errors.stream().noneMatch(error -> isTypeOf(error, choice)))
                .map(this::reduce)
                .max(Comparator.comparingInt(Causes::depth))
                .orElseGet(() -> List.of(wrongType(choice, below)));
    }

    private static int depth(List<Cause> causes) {
        return causes.stream().mapToInt(cause -> cause.location().size()).max().orElse(0);
    }

    private Cause wrongType(Error choice, List<Error> below) {
        TreeSet<String> types = new TreeSet<>();
        below.stream()
                .filter(error -> isTypeOf(error, choice))
                .forEach(error -> types.addAll(texts(error.getSchemaNode())));
        return new Cause(
                "type",
                steps(choice.getInstanceLocation()),
                List.copyOf(types),
                choice.getSchemaNode(),
                MissingNode.getInstance());
    }

    private static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf");
    }

    private static boolean isTypeOf(Error error, Error choice) {
        return error.getKeyword().equals("type") && error.getInstanceLocation().equals(choice.getInstanceLocation());
    }

    private static boolean isBelow(Error error, Error choice) {
        NodePath path = error.getEvaluationPath();
        NodePath above = choice.getEvaluationPath();
        return path.getNameCount() > above.getNameCount()
                && startsWith(path, above)
                && startsWith(error.getInstanceLocation(), choice.getInstanceLocation());
    }

    private static boolean startsWith(NodePath path, NodePath start) {
        return path.getNameCount() >= start.getNameCount()
                && IntStream.range(0, start.getNameCount())
                        .allMatch(i -> Objects.equals(path.getElement(i), start.getElement(i)));
    }

    private Cause cause(Error error) {
        List<String> names = switch (error.getKeyword()) {
            case "type" -> texts(error.getSchemaNode());
            case "additionalProperties", "required" ->
                Stream.ofNullable(error.getProperty()).toList();
            default -> List.of();
        };
        return new Cause(
                error.getKeyword(),
                steps(error.getInstanceLocation()),
                names,
                error.getSchemaNode(),
                around(error.getSchemaLocation().getFragment()));
    }

    /** The schema object that holds the keyword at that place. */
    private JsonNode around(NodePath place) {
        JsonNode node = rules;
        for (int i = 0; i < place.getNameCount() - 1; i++) {
            Object step = place.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    private static List<Object> steps(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> node.get(i).asText())
                        .toList()
                : List.of(node.asText());
    }

    /** The causes with all unknown keys, and all missing ones, of a mapping in one. */
    private static List<Cause> joined(List<Cause> causes) {
        Map<List<Object>, Cause> joined = new LinkedHashMap<>();
        for (Cause cause : causes) {
            boolean named = !cause.names().isEmpty() && !cause.keyword().equals("type");
            Object group = named ? cause.keyword() : causes.indexOf(cause);
            joined.merge(List.of(cause.location(), group), cause, Causes::join);
        }
        return List.copyOf(joined.values());
    }

    private static Cause join(Cause one, Cause other) {
        return new Cause(
                one.keyword(),
                one.location(),
                Stream.concat(one.names().stream(), other.names().stream())
                        .distinct()
                        .toList(),
                one.value(),
                one.around());
    }
}
