package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A network as {@code GET /networks/ID} shows it.
 *
 * @param json the whole answer
 */
public record LiveNetwork(JsonNode json) {

    public String id() {
        return json.path("Id").asText("");
    }

    public String name() {
        return json.path("Name").asText("");
    }

    public Map<String, String> labels() {
        return Json.texts(json.path("Labels"));
    }
}
