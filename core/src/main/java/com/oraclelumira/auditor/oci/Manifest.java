package com.oraclelumira.auditor.oci;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The manifest of a Compose project, as {@code docker compose publish} writes it.
 *
 * @param layers the project's files in order; layers of other kinds are left out
 * @see <a href="https://github.com/docker/compose/blob/main/pkg/remote/oci.go">how Docker Compose reads it</a>
 */
record Manifest(List<Layer> layers) {
    private static final Set<String> INDEXES = Set.of(
            "application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json");
    private static final String PROJECT = "application/vnd.docker.compose.project";

    /** Says in the older form, without an artifact type, that it is one. */
    private static final String EMPTY_CONFIG = "application/vnd.docker.compose.config.empty.v1+json";

    private static final int MOST_LAYERS = 200;

    /** The forms of manifests that are read. */
    static final List<String> TYPES = List.of(
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json");

    Manifest {
        layers = List.copyOf(layers);
    }

    /** Which manifest an index means; empty where this is no index. */
    static Optional<Digest> chosen(JsonNode manifest) throws IOException {
        if (!INDEXES.contains(manifest.path("mediaType").asText())
                && !manifest.path("manifests").isArray()) {
            return Optional.empty();
        }
        Optional<Digest> chosen = Optional.empty();
        for (JsonNode each : manifest.path("manifests")) {
            if (each.path("artifactType").asText().equals(PROJECT)) {
                chosen = Optional.of(Layer.digest(each));
            }
        }
        if (chosen.isEmpty()) {
            throw new IOException("it is an index without a Compose project");
        }
        return chosen;
    }

    static Manifest of(JsonNode manifest) throws IOException {
        String type = manifest.path("artifactType").asText();
        String config = manifest.path("config").path("mediaType").asText();
        if (type.isEmpty() ? !config.equals(EMPTY_CONFIG) : !type.equals(PROJECT)) {
            throw new IOException("it is no Compose project but " + Layer.shown(type.isEmpty() ? config : type)
                    + "; accepted is " + PROJECT);
        }
        if (manifest.path("layers").size() > MOST_LAYERS) {
            throw new IOException("it has more than " + MOST_LAYERS + " layers");
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonNode each : manifest.path("layers")) {
            Layer.of(each).ifPresent(layers::add);
        }
        return new Manifest(layers);
    }
}
