package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image as {@code GET /images/NAME/json} shows it.
 *
 * @param json the whole answer
 * @param history the answer to {@code GET /images/NAME/history}, an array with the newest layer first; absent where it was
 *     not read
 */
public record LiveImage(JsonNode json, Optional<JsonNode> history) {

    /** An image of which the history was not read. */
    public LiveImage(JsonNode json) {
        this(json, Optional.empty());
    }

    /** This image, with that answer as its history; itself where that is no array. */
    public LiveImage withHistory(JsonNode answer) {
        return answer.isArray() ? new LiveImage(json, Optional.of(answer)) : this;
    }

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

    /**
     * The ids of its manifests, one a platform, where the engine keeps images as containerd does and was asked for them;
     * else empty.
     *
     * @see <a href="https://docs.docker.com/reference/api/engine/version/v1.48/">{@code manifests}, API 1.48</a>
     */
    public List<String> manifests() {
        List<String> ids = new ArrayList<>();
        json.path("Manifests").forEach(manifest -> ids.add(manifest.path("ID").asText("")));
        return ids;
    }

    /** Its configuration: Env, Cmd, Entrypoint, Labels …; an empty object where it has none. */
    public JsonNode config() {
        return json.path("Config");
    }
}
