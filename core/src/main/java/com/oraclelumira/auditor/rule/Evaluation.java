package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.rule.CompiledRule.Each;
import com.oraclelumira.auditor.rule.CompiledRule.GradedExpression;
import com.oraclelumira.auditor.rule.CompiledRule.ImpliedExpression;
import com.oraclelumira.auditor.rule.Expression.Known;
import com.oraclelumira.auditor.rule.Expression.Unknown;
import com.oraclelumira.auditor.rule.Expression.Value;
import com.oraclelumira.auditor.rule.Outcome.Hit;
import com.oraclelumira.auditor.rule.Rule.Implication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Evaluates one rule on one subject's fields. */
final class Evaluation {

    private final CompiledRule rule;
    /** What the rule needs, no more: CEL converts all that it is given, each time. */
    private final Map<String, Object> fields;

    private final Map<PropertyPath, Hit> hits = new LinkedHashMap<>();
    private Optional<String> unknown = Optional.empty();

    private Evaluation(CompiledRule rule, Map<String, Object> fields) {
        this.rule = rule;
        this.fields = new HashMap<>();
        for (String name : rule.needed()) {
            Optional.ofNullable(fields.get(name)).ifPresent(value -> this.fields.put(name, value));
        }
    }

    static Outcome of(CompiledRule rule, Map<String, Object> fields) {
        Evaluation evaluation = new Evaluation(rule, fields);
        String scope = rule.rule().scope().id();
        if (rule.each().isPresent()) {
            evaluation.items(scope, rule.each().get());
        } else {
            evaluation.judge(
                    Map.of(
                            scope,
                            evaluation.fields,
                            CelSettings.ALLOWED,
                            rule.rule().allowed()),
                    -1,
                    Optional.empty());
        }
        return new Outcome(List.copyOf(evaluation.hits.values()), evaluation.unknown);
    }

    private void items(String scope, Each each) {
        Object value = fields.get(each.field());
        if (value == null) {
            unknown = Optional.of("not known: " + each.field());
            return;
        }
        List<?> items = each.isMapping() ? entries((Map<?, ?>) value) : (List<?>) value;
        for (int i = 0; i < items.size(); i++) {
            judge(
                    Map.of(
                            scope,
                            fields,
                            CelSettings.ITEM,
                            items.get(i),
                            CelSettings.ALLOWED,
                            rule.rule().allowed()),
                    each.isMapping() ? -1 : i,
                    Optional.of(items.get(i)));
        }
    }

    private static List<Map<String, Object>> entries(Map<?, ?> mapping) {
        List<Map<String, Object>> entries = new ArrayList<>();
        mapping.forEach((key, value) -> entries.add(Map.of("key", key, "value", value)));
        return entries;
    }

    private void judge(Map<String, Object> variables, int index, Optional<Object> item) {
        Value value = rule.when().evaluateCondition(variables);
        if (value instanceof Unknown reason) {
            unknown = unknown.or(() -> Optional.of(reason.reason()));
        } else if (value instanceof Known known && known.value().equals(true)) {
            PropertyPath property = property(variables, item);
            Hit hit = new Hit(
                    property,
                    index < 0 && property.segments().size() == 1
                            ? DecidingItems.of(rule.when(), rule.rule().scope().id(), property.head(), variables)
                            : List.of(isOfEach(property) ? index : -1),
                    severity(variables),
                    rule.message().render(variables),
                    rule.fix().render(variables),
                    causes(variables));
            hits.merge(hit.property(), hit, Evaluation::together);
        }
    }

    /** What its violation follows from here; a case that cannot be decided is none. */
    private List<Implication> causes(Map<String, Object> variables) {
        return rule.impliedBy().stream()
                .filter(it -> it.when()
                        .map(when -> when.evaluateCondition(variables) instanceof Known known
                                && known.value().equals(true))
                        .orElse(true))
                .map(ImpliedExpression::implication)
                .toList();
    }

    /** Whether the property lies in the list that is judged: only there does an item's number say where. */
    private boolean isOfEach(PropertyPath property) {
        return rule.each().filter(each -> each.field().equals(property.head())).isPresent();
    }

    private PropertyPath property(Map<String, Object> variables, Optional<Object> item) {
        List<String> segments = rule.property().stream()
                .map(segment -> segment.render(variables))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (!segments.isEmpty()) {
            return new PropertyPath(segments);
        }
        PropertyPath whole = PropertyPath.of(rule.defaultProperty());
        return rule.each()
                .flatMap(Each::key)
                .flatMap(key -> item.map(it -> it instanceof Map<?, ?> map ? map.get(key) : it))
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .map(whole::child)
                .orElse(whole);
    }

    private Severity severity(Map<String, Object> variables) {
        for (GradedExpression graded : rule.graded()) {
            if (graded.when().evaluateCondition(variables) instanceof Known known
                    && known.value().equals(true)) {
                return graded.severity();
            }
        }
        return rule.rule().severity();
    }

    /** Two items of one property are one hit that says both. */
    private static Hit together(Hit first, Hit second) {
        return new Hit(
                first.property(),
                Stream.concat(first.items().stream(), second.items().stream())
                        .distinct()
                        .toList(),
                first.severity().isAtLeast(second.severity()) ? first.severity() : second.severity(),
                first.message().equals(second.message()) ? first.message() : first.message() + "; " + second.message(),
                first.fix(),
                first.causes().stream().filter(second.causes()::contains).toList());
    }
}
