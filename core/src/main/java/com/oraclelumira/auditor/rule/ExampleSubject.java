package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.rule.Vocabulary.Field;
import com.oraclelumira.auditor.rule.Vocabulary.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a subject of an example: its fields in the vocabulary's types, the defaults of all others. */
final class ExampleSubject {

    private final Rule rule;
    private final RuleExample example;
    private final List<Problem> problems = new ArrayList<>();

    private ExampleSubject(Rule rule, RuleExample example) {
        this.rule = rule;
        this.example = example;
    }

    /** @throws RuleException where the example has fields that the vocabulary has not, or of another type */
    static Subject of(Rule rule, RuleExample example) throws RuleException {
        ExampleSubject maker = new ExampleSubject(rule, example);
        Map<String, Object> fields = maker.struct(Vocabulary.standard().shape(rule.scope()), example.fields());
        if (!maker.problems.isEmpty()) {
            throw new RuleException(maker.problems);
        }
        SubjectRef ref = switch (rule.scope()) {
            case SERVICE, CONTAINER, DRIFT, FILE -> SubjectRef.service("example");
            default -> SubjectRef.of(SubjectType.valueOf(rule.scope().name()), "example");
        };
        return new Subject(ref, rule.scope(), maker.side(), fields, Subject.Locator.NOWHERE);
    }

    /** A side that can know what the example says. */
    private Side side() {
        Shape shape = Vocabulary.standard().shape(rule.scope());
        boolean isLive = rule.scope() == RuleScope.CONTAINER
                || example.fields().keySet().stream()
                        .flatMap(name -> Optional.ofNullable(shape.fields().get(name)).stream())
                        .anyMatch(field -> !field.sides().contains(Side.DESIRED));
        return isLive ? Side.LIVE : Side.DESIRED;
    }

    private Map<String, Object> struct(Shape shape, Map<String, Object> given) {
        Map<String, Object> fields = new LinkedHashMap<>(shape.none());
        given.forEach((name, value) -> {
            Field field = shape.fields().get(name);
            if (field == null) {
                problem(
                        name,
                        "not in the vocabulary"
                                + Candidates.text(name, shape.fields().keySet()));
            } else if (value.equals(PlainFields.UNKNOWN)) {
                fields.remove(name);
            } else {
                value(name, field.type(), value).ifPresent(it -> fields.put(name, it));
            }
        });
        return fields;
    }

    private Optional<Object> value(String name, FieldType type, Object value) {
        if (type instanceof FieldType.ListOf list && value instanceof List<?> items) {
            return Optional.of(items.stream()
                    .flatMap(item -> value(name, list.item(), item).stream())
                    .toList());
        }
        if (type instanceof FieldType.MapOf map && value instanceof Map<?, ?> entries) {
            return Optional.of(map(name, map, entries));
        }
        if (type instanceof FieldType.Struct struct && value instanceof Map<?, ?> entries) {
            Map<String, Object> given = new LinkedHashMap<>();
            entries.forEach((key, item) -> given.put(String.valueOf(key), item));
            return Optional.of(struct(Vocabulary.standard().shape(struct.name()), given));
        }
        return scalar(name, type, value);
    }

    private Map<String, Object> map(String name, FieldType.MapOf type, Map<?, ?> entries) {
        Map<String, Object> result = new LinkedHashMap<>();
        entries.forEach((key, item) ->
                value(name, type.item(), item).ifPresent(value -> result.put(String.valueOf(key), value)));
        return result;
    }

    private Optional<Object> scalar(String name, FieldType type, Object value) {
        if (type.equals(FieldType.Scalar.DOUBLE) && value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        if (type.equals(FieldType.Scalar.STRING) && !(value instanceof List) && !(value instanceof Map)) {
            return Optional.of(value.toString());
        }
        boolean fits = (type.equals(FieldType.Scalar.INT) && value instanceof Long)
                || (type.equals(FieldType.Scalar.BOOL) && value instanceof Boolean);
        if (!fits) {
            problem(name, "not of its type; accepted: " + type.cel());
        }
        return fits ? Optional.of(value) : Optional.empty();
    }

    private void problem(String name, String message) {
        problems.add(Problem.at(Level.ERROR, example.location(), rule.id() + " example " + name, message));
    }
}
