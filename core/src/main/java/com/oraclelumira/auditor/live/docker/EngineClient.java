package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        try (Response response = asked(path.request(apiVersion, argument, query))) {
            InputStream body = response.getBody();
            JsonNode json = JSON.readTree(body);
            // The parser stops before the final chunk; an undrained connection cannot be used again.
            body.transferTo(OutputStream.nullOutputStream());
            if (json.isMissingNode()) {
                throw new EOFException("the engine's answer is empty");
            }
            return json;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** An answer that has no end of its own, with a good status; whoever reads it closes it. */
    Response open(String apiVersion, EnginePath path, Map<String, String> query) throws EngineFailure {
        try {
            return asked(path.request(apiVersion, "", query));
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    private Response asked(Request request) throws EngineFailure, IOException {
        Response response = http.execute(request);
        if (response.getStatusCode() > LAST_GOOD_STATUS) {
            try (response) {
                throw EngineFailure.refused(response.getStatusCode(), words(response.getBody()));
            }
        }
        return response;
    }

    /** Transports wrap what went wrong on the wire; anything else is a fault of ours. */
    private EngineFailure failure(Exception thrown) {
        if (thrown instanceof RuntimeException fault && !(fault.getCause() instanceof IOException)) {
            throw fault;
        }
        return EngineFailure.noAnswer(ConnectionTrouble.explain(endpoint, thrown), thrown);
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
