package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.oraclelumira.auditor.live.EngineException;
import java.util.Map;

/**
 * An engine asked with one API version, the highest that both sides speak: what an answer holds depends on the version
 * asked with.
 */
final class EngineSession {

    /** The newest API version whose answers are known here (Engine 28). */
    private static final ApiVersion NEWEST = new ApiVersion(1, 51);

    private final EngineClient client;
    private final JsonNode version;
    private final String apiVersion;

    private EngineSession(EngineClient client, JsonNode version, String apiVersion) {
        this.client = client;
        this.version = version;
        this.apiVersion = apiVersion;
    }

    /** @throws EngineException where the engine does not answer, or speaks no version that is known here */
    static EngineSession open(EngineClient client) throws EngineException {
        try {
            JsonNode version = client.get(EnginePath.VERSION);
            return new EngineSession(client, version, negotiated(client.endpoint(), version));
        } catch (EngineFailure e) {
            throw new EngineException(client.endpoint() + ": " + e.reason(), e);
        }
    }

    private static String negotiated(Endpoint endpoint, JsonNode version) throws EngineException {
        ApiVersion highest =
                ApiVersion.parse(endpoint, version.path("ApiVersion").asText());
        String minimum = version.path("MinAPIVersion").asText();
        if (!minimum.isEmpty() && ApiVersion.parse(endpoint, minimum).compareTo(NEWEST) > 0) {
            throw new EngineException(endpoint + ": the engine speaks API version " + minimum
                    + " and newer, this program" + " up to " + NEWEST + "; use a newer release of this program");
        }
        return (highest.compareTo(NEWEST) < 0 ? highest : NEWEST).toString();
    }

    /** What {@code GET /version} answered. */
    JsonNode version() {
        return version;
    }

    JsonNode get(Question question) throws EngineFailure {
        return client.get(apiVersion, question.path(), question.argument(), question.query());
    }

    /** The answer while it still comes; its reader closes it. */
    Response open(EnginePath path, Map<String, String> query) throws EngineFailure {
        return client.open(apiVersion, path, query);
    }
}
