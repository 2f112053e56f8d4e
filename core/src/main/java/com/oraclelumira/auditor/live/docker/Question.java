package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.live.LiveState.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is asked of an engine in a reading.
 *
 * @param kind what it is about
 * @param about what a failure to answer it is called
 */
record Question(Kind kind, String about, EnginePath path, String argument, Map<String, String> query) {

    static Question listing(Kind kind, String about, EnginePath path, Map<String, Collection<String>> filters) {
        Map<String, String> query = new TreeMap<>();
        if (kind == Kind.CONTAINERS) {
            query.put("all", "1");
        }
        if (!filters.isEmpty()) {
            query.put("filters", json(filters));
        }
        return new Question(kind, about, path, "", query);
    }

    static Question one(Kind kind, EnginePath path, String argument) {
        return new Question(kind, shortId(argument), path, argument, Map.of());
    }

    /** The same question, about what people call so. */
    Question about(String name) {
        return new Question(kind, name, path, argument, query);
    }

    /** An id as {@code docker ps} shows it; any other text as it is. */
    private static String shortId(String text) {
        return text.replaceFirst("^((?:sha256:)?[0-9a-f]{12})[0-9a-f]{52}$", "$1");
    }

    /** With the manifests of the image, which an engine of API 1.48 shows where it keeps images as containerd does. */
    static Question imageWithManifests(String reference) {
        return new Question(Kind.IMAGES, shortId(reference), EnginePath.IMAGE, reference, Map.of("manifests", "1"));
    }

    /** Filters as the engine takes them: {@code {"label":["a=b"]}}; values of one key are alternatives. */
    private static String json(Map<String, Collection<String>> filters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        filters.forEach((key, values) -> values.forEach(json.withArray(key)::add));
        return json.toString();
    }
}
