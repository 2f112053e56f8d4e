package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A volume as {@code GET /volumes/NAME} shows it.
 *
 * @param json the whole answer
 */
public record LiveVolume(JsonNode json) {

    public String name() {
        return json.path("Name").asText("");
    }

    public Map<String, String> labels() {
        return Json.texts(json.path("Labels"));
    }
}
