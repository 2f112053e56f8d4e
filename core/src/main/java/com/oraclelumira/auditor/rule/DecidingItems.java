package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.rule.Expression.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the items of a list that break a rule by themselves, so that a finding names their lines and not the list's. A rule
 * that an empty list breaks, too, is about what is missing: no item decides then.
 */
final class DecidingItems {

    private static final List<Integer> NONE = List.of(-1);

    private DecidingItems() {}

    /**
     * Which items of that field decide, from 0; only -1 where the field is no list or no item does alone.
     *
     * @param when a condition that holds for those fields
     */
    static List<Integer> of(Expression when, String scope, String field, Map<String, Object> variables) {
        if (!(variables.get(scope) instanceof Map<?, ?> fields) || !(fields.get(field) instanceof List<?> items)) {
            return NONE;
        }
        if (items.isEmpty() || holds(when, with(variables, scope, fields, field, List.of()))) {
            return NONE;
        }
        List<Integer> deciding = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (holds(when, with(variables, scope, fields, field, List.of(items.get(i))))) {
                deciding.add(i);
            }
        }
        return deciding.isEmpty() ? NONE : deciding;
    }

    private static boolean holds(Expression when, Map<String, Object> variables) {
        return when.evaluateCondition(variables) instanceof Known known
                && known.value().equals(true);
    }

    private static Map<String, Object> with(
            Map<String, Object> variables, String scope, Map<?, ?> fields, String field, List<?> items) {
        Map<Object, Object> reduced = new HashMap<>(fields);
        reduced.put(field, items);
        Map<String, Object> result = new HashMap<>(variables);
        result.put(scope, reduced);
        return result;
    }
}
