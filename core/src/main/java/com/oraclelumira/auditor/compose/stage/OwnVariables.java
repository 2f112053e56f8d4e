package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives bare keys of {@code environment} the variable of that name, where there is one. */
final class OwnVariables {

    private OwnVariables() {}

    static YamlMapping resolve(YamlMapping model, VariableLookup variables, Diagnostics diagnostics) {
        PathTable<Form> table =
                PathTable.<Form>empty().with("services.*.environment", (node, place) -> resolved(node, variables));
        return new TreeWalk(TreeWalk.Order.OUTSIDE_IN, diagnostics).apply(table, model);
    }

    private static YamlNode resolved(YamlNode node, VariableLookup variables) {
        if (node instanceof YamlMapping mapping) {
            return entries(mapping, variables);
        }
        return node instanceof YamlSequence list ? items(list, variables) : node;
    }

    private static YamlMapping entries(YamlMapping mapping, VariableLookup variables) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Optional<VariableValue> value = Nodes.isNull(entry.value()) ? variables.find(key) : Optional.empty();
            entries.put(
                    key,
                    value.isEmpty()
                            ? entry
                            : new YamlMapping.Entry(scalar(key, value.get(), entry.value()), entry.key()));
        });
        return new YamlMapping(entries, mapping.origin());
    }

    /** Those keys with their variables, without the ones that have none. */
    static YamlMapping withoutUnset(YamlMapping mapping, VariableLookup variables) {
        Map<String, YamlMapping.Entry> set =
                new LinkedHashMap<>(entries(mapping, variables).entries());
        set.values().removeIf(entry -> Nodes.isNull(entry.value()));
        return new YamlMapping(set, mapping.origin());
    }

    private static YamlSequence items(YamlSequence list, VariableLookup variables) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
            String key = Nodes.text(item).orElse("=");
            Optional<VariableValue> value =
                    key.indexOf('=') >= 0 || Nodes.isOpen(item) ? Optional.empty() : variables.find(key);
            items.add(value.map(known -> (YamlNode) KeyValues.item(key, scalar(key, known, item)))
                    .orElse(item));
        }
        return new YamlSequence(items, list.origin());
    }

    private static YamlScalar scalar(String name, VariableValue value, YamlNode at) {
        return new YamlScalar(
                value.text(), at.origin().with(List.of(new VariableUse(name, value.source()))), value.partial());
    }
}
