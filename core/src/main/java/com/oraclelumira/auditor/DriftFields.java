package com.oraclelumira.auditor;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A drift in the vocabulary of rules. */
final class DriftFields {

    private DriftFields() {}

    /** @param isExternal whether the drift is about a network or volume that the project only uses */
    static Map<String, Object> of(Comparison drift, boolean isExternal, Redactor redactor) {
        PropertyPath property = drift.property();
        List<String> desired = items(drift.desired());
        List<String> live = items(drift.live());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", drift.subject().type().id());
        fields.put("service", drift.subject().service().orElse(drift.subject().name()));
        fields.put("property", property.toString());
        fields.put("head", property.head());
        fields.put("last", property.last());
        fields.put("class", drift.driftClass().map(DriftClass::id).orElse(""));
        fields.put(
                "desired",
                drift.desired().map(it -> redactor.show(property, it)).orElse(""));
        fields.put("live", drift.live().map(it -> redactor.show(property, it)).orElse(""));
        fields.put("added", only(live, desired, property, redactor));
        fields.put("removed", only(desired, live, property, redactor));
        fields.put("note", redactor.mask(drift.note()));
        fields.put("external", isExternal);
        return fields;
    }

    /** The items of a list as a comparison writes it: {@code [a, b]}, or {@code a, b}, or a line each. */
    private static List<String> items(Optional<String> value) {
        String text = value.orElse("").strip();
        String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        List<String> items = new ArrayList<>();
        for (String item : inner.split("[,\n]", -1)) {
            String plain = item.strip().replaceAll("^[\"']|[\"']$", "");
            if (!plain.isEmpty()) {
                items.add(plain);
            }
        }
        return items;
    }

    private static List<String> only(
            List<String> these, List<String> notThose, PropertyPath property, Redactor redactor) {
        return these.stream()
                .filter(item -> !notThose.contains(item))
                .map(item -> redactor.show(property, item))
                .toList();
    }
}
