package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An image as {@code GET /images/NAME/json} shows it.
 *
 * @param json the whole answer
 */
public record LiveImage(JsonNode json) {

    public String id() {
        return json.path("Id").asText("");
    }

    /** Its names, {@code repository:tag}, as the engine writes them. */
    public List<String> tags() {
        return Json.items(json.path("RepoTags"));
    }

    /** Its registry digests, {@code repository@sha256:…}. */
    public List<String> digests() {
        return Json.items(json.path("RepoDigests"));
    }

    /** Its configuration: Env, Cmd, Entrypoint, Labels …; an empty object where it has none. */
    public JsonNode config() {
        return json.path("Config");
    }
}
