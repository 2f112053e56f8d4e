package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.EngineReader;
import com.oraclelumira.auditor.live.LiveState.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A Docker Engine that is only ever read: no request leaves but GETs of a closed set of paths.
 *
 * <p>Connections are opened when needed and kept until it is closed. Safe for use by several threads.
 */
public final class DockerEngine implements AutoCloseable {

    /** Four to eight saturate an engine on two cores; more make it slower. */
    private static final int CONNECTIONS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A stream of events that is silent for longer is begun again, to see whether the engine still lives. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final EngineClient client;
    private final Clock clock;
    private final ImageHistories histories;

    private DockerEngine(EngineClient client, Clock clock, ImageHistories histories) {
        this.client = client;
        this.clock = clock;
        this.histories = histories;
    }

    /**
     * The engine at that endpoint. Nothing is sent yet, so an engine that is down is noticed at the first reading.
     *
     * @throws EngineException where the endpoint's certificates cannot be used
     */
    public static DockerEngine at(Endpoint endpoint, Clock clock) throws EngineException {
        return at(endpoint, clock, new ImageHistories());
    }

    /**
     * The same, not asked for the histories that are known from earlier.
     *
     * @throws EngineException where the endpoint's certificates cannot be used
     */
    public static DockerEngine at(Endpoint endpoint, Clock clock, ImageHistories histories) throws EngineException {
        EngineClient client = new EngineClient(endpoint, Transports.open(endpoint, CONNECTIONS, PATIENCE));
        return new DockerEngine(client, clock, histories);
    }

    /** Reads what an audit needs, without what containers changed in their file systems. */
    public EngineReader reader() {
        return new DockerEngineReader(client, clock, CONNECTIONS, false, histories);
    }

    /** Reads also what containers changed in their file systems, which costs the engine milliseconds for each. */
    public EngineReader readerWithChanges() {
        return new DockerEngineReader(client, clock, CONNECTIONS, true, histories);
    }

    /** Its events as they happen, over a connection of their own. */
    public EventStream events() {
        return new EventStream(client.endpoint(), SILENCE);
    }

    /** The Compose projects that have a container here, by name. */
    public List<ComposeProject> composeProjects() throws EngineException {
        JsonNode containers = list(Map.of("label", List.of(ComposeProject.PROJECT_LABEL)));
        return ComposeProject.of(StreamSupport.stream(containers.spliterator(), false)
                .map(container -> container.path("Labels"))
                .toList());
    }

    /**
     * What {@code GET /containers/json?all=1} answers.
     *
     * @param project only containers of that project; all of the host where it is empty
     */
    public JsonNode list(String project) throws EngineException {
        return list(
                project.isEmpty() ? Map.of() : Map.of("label", List.of(ComposeProject.PROJECT_LABEL + "=" + project)));
    }

    private JsonNode list(Map<String, Collection<String>> filters) throws EngineException {
        Question listing = Question.listing(Kind.CONTAINERS, "of the host", EnginePath.CONTAINERS, filters);
        try (Questioning questioning = Questioning.open(client, 1, PATIENCE)) {
            Answer answer = questioning.ask(List.of(listing)).get(0);
            if (answer instanceof Answer.Found found) {
                return found.json();
            }
            throw new EngineException(client.endpoint() + ": containers cannot be listed: " + reason(answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(client.endpoint() + ": the reading was cancelled", e);
        }
    }

    private static String reason(Answer answer) {
        return answer instanceof Answer.Unknown unknown
                ? unknown.reason()
                : "what answers here knows no containers; name an engine with --host or DOCKER_HOST";
    }

    /** The endpoint as shown to people. */
    @Override
    public String toString() {
        return client.endpoint().toString();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
