package com.oraclelumira.auditor.live.docker;

import static com.oraclelumira.auditor.live.docker.FakeEngine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An engine that answers what a recorded one answered, until a test tells it to fail at something. */
public final class RecordedEngine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeEngine fake;
    private final Path folder;
    private final String prefix;

    private RecordedEngine(FakeEngine fake, Path folder, String prefix) {
        this.fake = fake;
        this.folder = folder;
        this.prefix = prefix;
    }

    /**
     * The engine recorded in that folder.
     *
     * @param apiVersion that it is asked with
     */
    public static FakeEngine of(Path folder, String apiVersion) throws IOException {
        var recorded = new RecordedEngine(new FakeEngine(), folder, "/v" + apiVersion);
        recorded.play();
        return recorded.fake;
    }

    private void play() throws IOException {
        fake.on("/version", json(read("version.json").toString()));
        answer("/info", read("info.json"));
        play("containers", "Id", "/json");
        play("networks", "Id", "");
        play("volumes", "Name", "");
        answer("/containers/json", listed(read("containers.json")));
        answer("/networks", read("networks.json"));
        answer("/volumes", JSON.createObjectNode().set("Volumes", read("volumes.json")));
        for (JsonNode image : read("images.json")) {
            answer("/images/" + image.path("Id").asText() + "/json", image);
            image.path("RepoTags")
                    .forEach(tag -> names(tag.asText()).forEach(name -> answer("/images/" + name + "/json", image)));
        }
    }

    /** With their names as a listing has them. */
    private static JsonNode listed(JsonNode containers) {
        containers.forEach(
                container -> ((ObjectNode) container).putArray("Names").add(container.path("Name")));
        return containers;
    }

    private static List<String> names(String tag) {
        return tag.endsWith(":latest") ? List.of(tag, tag.substring(0, tag.lastIndexOf(':'))) : List.of(tag);
    }

    private void play(String kind, String key, String suffix) throws IOException {
        for (JsonNode item : read(kind + ".json")) {
            answer("/" + kind + "/" + item.path(key).asText() + suffix, item);
        }
    }

    private void answer(String path, JsonNode body) {
        fake.on(prefix + path, json(body.toString()));
    }

    private JsonNode read(String file) throws IOException {
        JsonNode json = JSON.readTree(folder.resolve(file).toFile());
        return json instanceof ObjectNode object && object.has("Server") ? object.get("Server") : json;
    }
}
