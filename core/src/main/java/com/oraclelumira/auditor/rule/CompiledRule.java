package com.oraclelumira.auditor.rule;

import com.google.re2j.Pattern;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.rule.Expressions.Environment;
import com.oraclelumira.auditor.rule.Rule.Implication;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule ready to run.
 *
 * @param each the field whose items it judges; absent: it judges the subject
 * @param needed the fields of the subject that its outcome depends on
 * @param sides the sides that can know all of them
 */
record CompiledRule(
        Rule rule,
        Optional<Each> each,
        Expression when,
        List<GradedExpression> graded,
        List<ImpliedExpression> impliedBy,
        List<Template> property,
        String defaultProperty,
        Template message,
        Template fix,
        Set<String> needed,
        Set<Side> sides) {

    /**
     * A field whose items are judged one by one.
     *
     * @param key the field of an item that names it in a property; absent: all items are one property
     */
    record Each(String field, boolean isMapping, Optional<String> key) {}

    /** A severity under a condition. */
    record GradedExpression(Expression when, Severity severity) {}

    /** A cause under a condition; absent: it always is one. */
    record ImpliedExpression(Implication implication, Optional<Expression> when) {}

    /** The rule compiled; empty, with problems, where an expression is refused. */
    static Optional<CompiledRule> of(Rule rule, Expressions expressions) {
        return new Compilation(rule, expressions).compile();
    }

    /** What the expressions of a rule see. */
    static Environment environment(Rule rule) {
        Optional<FieldType> type = rule.each()
                .map(field -> Vocabulary.standard().shape(rule.scope()).fields().get(field))
                .map(Vocabulary.Field::type);
        return new Environment(rule.scope(), type.flatMap(CompiledRule::itemType));
    }

    private static Optional<FieldType> itemType(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return Optional.of(list.item());
        }
        return type instanceof FieldType.MapOf ? Optional.of(new FieldType.Struct("Entry")) : Optional.empty();
    }

    private record Compilation(Rule rule, Expressions expressions) {

        Optional<CompiledRule> compile() {
            int before = expressions.problems().size();
            Environment environment = environment(rule);
            if (rule.each().isPresent() && environment.item().isEmpty()) {
                expressions
                        .problems()
                        .add(Problem.at(
                                Level.ERROR,
                                rule.location(),
                                rule.id() + " each",
                                "not a list or mapping of " + rule.scope().id() + ", got "
                                        + rule.each().get()
                                        + Candidates.text(
                                                rule.each().get(),
                                                Vocabulary.standard()
                                                        .shape(rule.scope())
                                                        .fields()
                                                        .keySet())));
                return Optional.empty();
            }
            Optional<Expression> when =
                    expressions.condition(environment, rule.when(), rule.location(), rule.id() + " when");
            List<GradedExpression> graded = new ArrayList<>();
            rule.graded()
                    .forEach(it -> expressions
                            .condition(environment, it.when(), rule.location(), rule.id() + " severity_if")
                            .ifPresent(condition -> graded.add(new GradedExpression(condition, it.severity()))));
            List<ImpliedExpression> implied = rule.impliedBy().stream()
                    .map(it -> new ImpliedExpression(
                            it,
                            it.when()
                                    .flatMap(text -> expressions.condition(
                                            environment, text, rule.location(), rule.id() + " implied_by"))))
                    .toList();
            List<Template> property = rule.property().stream()
                    .map(segment -> template(environment, segment, "property"))
                    .toList();
            Template message = template(environment, rule.message(), "message");
            Template fix = template(environment, rule.fix(), "fix");
            if (when.isEmpty() || expressions.problems().size() > before) {
                return Optional.empty();
            }
            Set<String> needed = needed(when.get(), graded, implied, property, message, fix);
            return Optional.of(new CompiledRule(
                    rule,
                    each(),
                    when.get(),
                    graded,
                    implied,
                    property,
                    rule.each().orElseGet(() -> firstRead(when.get())),
                    message,
                    fix,
                    needed,
                    sides(needed)));
        }

        private Template template(Environment environment, String text, String key) {
            return Template.of(expressions, environment, text, rule.location(), rule.id() + " " + key);
        }

        private Optional<Each> each() {
            return rule.each().map(field -> {
                FieldType type =
                        Vocabulary.standard().shape(rule.scope()).field(field).type();
                boolean isMapping = type instanceof FieldType.MapOf;
                Optional<String> key = type instanceof FieldType.ListOf list ? list.key() : Optional.of("key");
                return new Each(field, isMapping, key);
            });
        }

        private Set<String> needed(
                Expression when,
                List<GradedExpression> graded,
                List<ImpliedExpression> implied,
                List<Template> property,
                Template message,
                Template fix) {
            Set<String> needed = new TreeSet<>(when.fields());
            rule.each().ifPresent(needed::add);
            graded.forEach(it -> needed.addAll(it.when().fields()));
            implied.forEach(it -> it.when().ifPresent(expression -> needed.addAll(expression.fields())));
            property.forEach(it -> needed.addAll(it.fields()));
            needed.addAll(message.fields());
            needed.addAll(fix.fields());
            return Set.copyOf(needed);
        }

        /** The sides that have every field the condition itself needs. */
        private Set<Side> sides(Set<String> needed) {
            EnumSet<Side> sides = EnumSet.allOf(Side.class);
            Vocabulary.Shape shape = Vocabulary.standard().shape(rule.scope());
            needed.forEach(name -> sides.retainAll(shape.field(name).sides()));
            itemFields().forEach(field -> sides.retainAll(field.sides()));
            return Set.copyOf(sides);
        }

        /** The fields of an item that the condition names. */
        private List<Vocabulary.Field> itemFields() {
            Optional<FieldType> item = environment(rule).item();
            if (!(item.orElse(null) instanceof FieldType.Struct struct)) {
                return List.of();
            }
            return Vocabulary.standard().shape(struct.name()).fields().values().stream()
                    .filter(field -> Pattern.compile("\\bitem\\." + field.name() + "\\b")
                            .matcher(rule.when())
                            .find())
                    .toList();
        }

        /** The field that stands first in the condition, the one it is about. */
        private String firstRead(Expression when) {
            return when.fields().stream()
                    .min(java.util.Comparator.comparingInt(
                            field -> when.text().indexOf(rule.scope().id() + "." + field)))
                    .orElse(rule.scope().id());
        }
    }
}
