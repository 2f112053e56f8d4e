package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.live.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The contexts that {@code docker context} keeps below its configuration folder. */
final class DockerContexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path configFolder;

    DockerContexts(Path configFolder) {
        this.configFolder = configFolder;
    }

    /**
     * The endpoint of the current context; absent where that is the default one.
     *
     * @param named the context that the environment names, which wins over the configured one
     */
    Optional<Endpoint> current(Optional<String> named) throws EngineException {
        Optional<String> name = named.isPresent() ? named : configured();
        return name.isEmpty() || name.get().equals("default") ? Optional.empty() : Optional.of(endpoint(name.get()));
    }

    private Optional<String> configured() throws EngineException {
        Path config = configFolder.resolve("config.json");
        if (!Files.exists(config)) {
            return Optional.empty();
        }
        String name = read(config).path("currentContext").asText("");
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    private Endpoint endpoint(String name) throws EngineException {
        String folder = sha256(name);
        Path file = configFolder.resolve("contexts/meta").resolve(folder).resolve("meta.json");
        if (!Files.exists(file)) {
            throw new EngineException("docker context " + name + ": does not exist; docker context ls shows what does,"
                    + " or name the engine with --host");
        }
        JsonNode docker = read(file).path("Endpoints").path("docker");
        if (docker.path("SkipTLSVerify").asBoolean()) {
            throw new EngineException(
                    "docker context " + name + ": does not verify certificates, which is refused here;"
                            + " name the engine with --host and DOCKER_TLS_VERIFY");
        }
        Path tls = configFolder.resolve("contexts/tls").resolve(folder).resolve("docker");
        return Endpoint.parse(docker.path("Host").asText(), Optional.of(tls).filter(Files::isDirectory));
    }

    private static JsonNode read(Path file) throws EngineException {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            String reason = e instanceof com.fasterxml.jackson.core.JacksonException
                    ? "is not JSON"
                    : "cannot be read: " + e.getClass().getSimpleName();
            throw new EngineException(file + ": " + reason, e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
