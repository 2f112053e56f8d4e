package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the engine is, as far as it decides what a service's settings mean; known to both sides of an audit. */
final class EngineSurroundings {

    private EngineSurroundings() {}

    /** Fills the fields that the engine's answer has. */
    static void put(Map<String, Object> fields, LiveState live) {
        JsonNode options = live.info().path("SecurityOptions");
        if (options.isArray()) {
            List<String> texts = new ArrayList<>();
            options.forEach(option -> texts.add(option.asText("")));
            fields.put("engine_options", texts);
        }
        JsonNode version = live.info().path("CgroupVersion");
        if (version.isTextual()) {
            fields.put("engine_cgroups", version.asText());
        }
    }
}
