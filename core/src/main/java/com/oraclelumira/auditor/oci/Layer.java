package com.oraclelumira.auditor.oci;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a Compose project in a registry.
 *
 * @param name the file it belongs to, without a folder
 * @param appended whether it goes on where an earlier layer of that name ended, as a further YAML document
 */
record Layer(String name, boolean appended, Digest digest) {
    static final String COMPOSE_FILE = "compose.yaml";

    private static final String YAML = "application/vnd.docker.compose.file+yaml";
    private static final String VARIABLES = "application/vnd.docker.compose.envfile";
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");
    private static final int LONGEST_SHOWN = 100;

    /** Empty where it is no file of a project. */
    static Optional<Layer> of(JsonNode descriptor) throws IOException {
        JsonNode annotations = descriptor.path("annotations");
        switch (descriptor.path("mediaType").asText()) {
            case YAML -> {
                String name = annotations.has("com.docker.compose.extends")
                        ? name(annotations.path("com.docker.compose.file"))
                        : COMPOSE_FILE;
                return Optional.of(new Layer(name, true, digest(descriptor)));
            }
            case VARIABLES -> {
                String name = name(annotations.path("com.docker.compose.envfile"));
                return Optional.of(new Layer(name, false, digest(descriptor)));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    static Digest digest(JsonNode descriptor) throws IOException {
        String digest = descriptor.path("digest").asText();
        return Digest.parse(digest)
                .orElseThrow(() -> new IOException(
                        "its manifest names content by " + shown(digest) + "; accepted are sha256 and sha512 digests"));
    }

    /** Everything lies in one folder, as in the copy that Docker Compose makes. */
    private static String name(JsonNode given) throws IOException {
        String name = given.asText();
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            throw new IOException(
                    "a layer of it wants to be a file called " + shown(name) + "; accepted are names without a folder");
        }
        return name;
    }

    /** A stranger's text, fit for a message. */
    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return "'" + (plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain) + "'";
    }
}
