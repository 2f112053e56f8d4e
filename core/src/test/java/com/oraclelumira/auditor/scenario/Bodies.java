package com.oraclelumira.auditor.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes of the body of {@code POST /containers/create}. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** @param pointer names with {@code /} before each, {@code ~1} for a slash in one */
    static void set(ObjectNode body, String pointer, String json) {
        ObjectNode parent = body;
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            String name = names[i].replace("~1", "/");
            parent = parent.get(name) instanceof ObjectNode child ? child : parent.putObject(name);
        }
        try {
            parent.set(names[names.length - 1].replace("~1", "/"), JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
