package com.oraclelumira.auditor.web.security;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as plain maps, lists and texts. */
final class JsonValues {

    private JsonValues() {}

    /** The members in their order; numbers and booleans as they are written. */
    static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            return map(object);
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(JsonValues::plain).toList();
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
