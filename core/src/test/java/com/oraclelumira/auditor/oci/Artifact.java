package com.oraclelumira.auditor.oci;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Compose project as {@code docker compose publish} writes it: a manifest and blobs. */
final class Artifact {
    static final String PROJECT = "\"artifactType\": \"application/vnd.docker.compose.project\",";
    static final String OLDER = "";

    private static final String YAML = "application/vnd.docker.compose.file+yaml";
    private static final String VARIABLES = "application/vnd.docker.compose.envfile";
    private static final String EMPTY = "{}";

    private final String type;
    private final List<String> layers = new ArrayList<>();
    private final Map<Digest, String> blobs = new LinkedHashMap<>();

    Artifact(String type) {
        this.type = type;
        blob(EMPTY);
    }

    static Artifact project() {
        return new Artifact(PROJECT);
    }

    Artifact compose(String text) {
        return layer(YAML, "'com.docker.compose.file': 'compose.yaml'", text);
    }

    Artifact extended(String name, String text) {
        return layer(YAML, "'com.docker.compose.extends': 'true', 'com.docker.compose.file': '" + name + "'", text);
    }

    Artifact variables(String name, String text) {
        return layer(VARIABLES, "'com.docker.compose.envfile': '" + name + "'", text);
    }

    Artifact layer(String mediaType, String annotations, String text) {
        return descriptor(mediaType, annotations, blob(text).toString(), text.length());
    }

    Artifact descriptor(String mediaType, String annotations, String digest, int size) {
        layers.add("{'mediaType': '%s', 'digest': '%s', 'size': %d, 'annotations': {%s}}"
                .formatted(mediaType, digest, size, annotations)
                .replace('\'', '"'));
        return this;
    }

    private Digest blob(String text) {
        Digest digest = Digest.of(text.getBytes(UTF_8));
        blobs.put(digest, text);
        return digest;
    }

    Map<Digest, String> blobs() {
        return blobs;
    }

    String manifest() {
        String config = type.equals(OLDER)
                ? "application/vnd.docker.compose.config.empty.v1+json"
                : "application/vnd.oci.empty.v1+json";
        return """
                {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", %s
                 "config": {"mediaType": "%s", "digest": "%s", "size": 2},
                 "layers": [%s]}
                """.formatted(type, config, Digest.of(EMPTY.getBytes(UTF_8)), String.join(",", layers));
    }

    Digest digest() {
        return Digest.of(manifest().getBytes(UTF_8));
    }
}
