package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A container as {@code GET /containers/ID/json} shows it.
 *
 * @param json the whole answer, unknown fields included
 */
public record LiveContainer(JsonNode json) {

    /** The value at that JSON pointer, such as {@code /HostConfig/Memory}; a missing node where there is none. */
    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The full id, 64 hexadecimal digits. */
    public String id() {
        return json.path("Id").asText("");
    }

    /** The name without its leading slash. */
    public String name() {
        return Json.withoutSlash(json.path("Name").asText(""));
    }

    /** The id of the image it runs. */
    public String imageId() {
        return json.path("Image").asText("");
    }

    /** The digest of the manifest of that image which fits the host; empty text where the engine does not tell it apart. */
    public String manifest() {
        return json.at("/ImageManifestDescriptor/digest").asText("");
    }

    public Map<String, String> labels() {
        return Json.texts(json.at("/Config/Labels"));
    }

    public Optional<String> label(String key) {
        JsonNode value = json.path("Config").path("Labels").get(key);
        return value == null ? Optional.empty() : Optional.of(value.asText(""));
    }

    /** {@code running}, {@code exited}, {@code created}, {@code paused} …; empty text where it is not known. */
    public String status() {
        return json.at("/State/Status").asText("");
    }
}
