package com.oraclelumira.auditor.compose.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Why a node does not have its form.
 *
 * @param keyword the schema's keyword that it breaks
 * @param location the steps to the node: names of keys, and numbers of items
 * @param names what the keyword names: types for {@code type}, keys for {@code additionalProperties} and
 *     {@code required}; empty for others
 * @param value the keyword's value in the schema
 * @param around the schema object that holds the keyword
 */
record Cause(String keyword, List<Object> location, List<String> names, JsonNode value, JsonNode around) {

    Cause {
        location = List.copyOf(location);
        names = List.copyOf(names);
    }
}
