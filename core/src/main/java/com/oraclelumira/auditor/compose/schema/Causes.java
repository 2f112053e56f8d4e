package com.oraclelumira.auditor.compose.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        IdentityHashMap<Error, List<Error>> below = belowChoices(errors);
        Set<Error> covered = Collections.newSetFromMap(new IdentityHashMap<>());
        below.values().forEach(covered::addAll);
        List<Cause> causes = new ArrayList<>();
        for (Error error : errors) {
            if (covered.contains(error)) {
                continue;
            }
            if (isChoice(error)) {
                causes.addAll(nearest(error, below.getOrDefault(error, List.of())));
            } else {
                causes.add(cause(error));
            }
        }
        return causes;
    }

    /** What is wrong below each choice. Looked up by place, since a large file can have as many choices as errors. */
    private static IdentityHashMap<Error, List<Error>> belowChoices(List<Error> errors) {
        Map<List<Object>, List<Error>> choices = errors.stream()
                .filter(Causes::isChoice)
                .collect(Collectors.groupingBy(choice -> steps(choice.getInstanceLocation())));
        IdentityHashMap<Error, List<Error>> below = new IdentityHashMap<>();
        if (choices.isEmpty()) {
            return below;
        }
        for (Error error : errors) {
            List<Object> steps = steps(error.getInstanceLocation());
            for (int length = 0; length <= steps.size(); length++) {
                for (Error choice : choices.getOrDefault(steps.subList(0, length), List.of())) {
                    if (isBelow(error, choice)) {
                        below.computeIfAbsent(choice, key -> new ArrayList<>()).add(error);
                    }
                }
            }
        }
        return below;
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

    /** Whether the schema came to the error by way of the choice. */
    private static boolean isBelow(Error error, Error choice) {
        NodePath path = error.getEvaluationPath();
        NodePath above = choice.getEvaluationPath();
        return path.getNameCount() > above.getNameCount()
                && IntStream.range(0, above.getNameCount())
                        .allMatch(i -> Objects.equals(path.getElement(i), above.getElement(i)));
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
        Map<List<Object>, List<Cause>> groups = new LinkedHashMap<>();
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            boolean named = !cause.names().isEmpty() && !cause.keyword().equals("type");
            Object group = named ? cause.keyword() : i;
            groups.computeIfAbsent(List.of(cause.location(), group), key -> new ArrayList<>())
                    .add(cause);
        }
        return groups.values().stream().map(Causes::join).toList();
    }

    private static Cause join(List<Cause> alike) {
        Cause first = alike.get(0);
        List<String> names = alike.stream()
                .flatMap(cause -> cause.names().stream())
                .distinct()
                .toList();
        return new Cause(first.keyword(), first.location(), names, first.value(), first.around());
    }
}
