package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Asks an engine one question of the closed set and gives its JSON answer. Safe for use by several threads. */
final class EngineClient implements AutoCloseable {

    private static final ObjectReader JSON = new ObjectMapper().reader().without(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    private static final int LONGEST_MESSAGE = 300;
    private static final int LAST_GOOD_STATUS = 299;

    private final Endpoint endpoint;
    private final DockerHttpClient http;

    EngineClient(Endpoint endpoint, DockerHttpClient http) {
        this.endpoint = endpoint;
        this.http = http;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** The answer to a path that takes nothing, without a version. */
    JsonNode get(EnginePath path) throws EngineFailure {
        return get("", path, "", Map.of());
    }

    /** @throws EngineFailure where the engine refused or did not answer */
    JsonNode get(String apiVersion, EnginePath path, String argument, Map<String, String> query) throws EngineFailure {
        try (Response response = http.execute(path.request(apiVersion, argument, query))) {
            InputStream body = response.getBody();
            if (response.getStatusCode() > LAST_GOOD_STATUS) {
                throw EngineFailure.refused(response.getStatusCode(), words(body));
            }
            JsonNode json = JSON.readTree(body);
            // The parser stops before the final chunk; an undrained connection cannot be used again.
            body.transferTo(OutputStream.nullOutputStream());
            return json;
        } catch (IOException | UncheckedIOException e) {
            throw EngineFailure.noAnswer(ConnectionTrouble.explain(endpoint, e), e);
        } catch (RuntimeException e) {
            throw wrapped(e);
        }
    }

    /** Docker-java's client wraps what went wrong on the wire; anything else is a fault of ours. */
    private EngineFailure wrapped(RuntimeException thrown) {
        if (thrown.getCause() instanceof IOException) {
            return EngineFailure.noAnswer(ConnectionTrouble.explain(endpoint, thrown), thrown);
        }
        throw thrown;
    }

    /** The engine's reason: {@code {"message": …}}, or what a proxy in front of it said. */
    private static String words(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        String message = text.startsWith("{") ? message(text) : text;
        String line = message.replaceAll("\\s+", " ");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }

    private static String message(String json) throws IOException {
        JsonNode answer = JSON.readTree(json);
        return answer.path("message").asText(answer.path("cause").asText(""));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
