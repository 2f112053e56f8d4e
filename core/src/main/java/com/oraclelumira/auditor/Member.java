package com.oraclelumira.auditor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service or one of its containers as a part of a whole: facts about networks, volumes and the project are made of what
 * rules see of their members, so that both sides come to them alike.
 *
 * @param service its name
 * @param fields what rules see of it
 */
record Member(String service, Map<String, Object> fields) {

    /** The items of a list of mappings; empty where it is not known. */
    Optional<List<Map<?, ?>>> items(String field) {
        return fields.get(field) instanceof List<?> list
                ? Optional.of(list.stream().<Map<?, ?>>map(it -> (Map<?, ?>) it).toList())
                : Optional.empty();
    }

    /** Those items, none where they are not known. */
    Stream<Map<?, ?>> each(String field) {
        return items(field).stream().flatMap(List::stream);
    }

    /** A text; empty where it is not known or not set. */
    Optional<String> text(String field) {
        return fields.get(field) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    boolean isOn(String network) {
        return each("networks").anyMatch(it -> network.equals(it.get("name")));
    }

    /** It in the vocabulary of networks; what is not known of it is left out. */
    Map<String, Object> onNetwork() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("service", service);
        for (String field : List.of("image", "ports")) {
            Optional.ofNullable(fields.get(field)).ifPresent(value -> shown.put(field, value));
        }
        return shown;
    }
}
