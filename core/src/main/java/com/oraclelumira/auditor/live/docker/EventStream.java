package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.oraclelumira.auditor.live.EngineEvent;
import com.oraclelumira.auditor.live.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The events of an engine as they happen, on the thread that reads them.
 *
 * <p>An engine keeps silent while nothing happens, and a dead connection is silent too. So a stream that was silent for a
 * while is ended on purpose and begun again from where it was: an engine that is gone is then noticed. What happened in
 * between is replayed by the engine from a short memory; after any loss a caller reads everything again.
 */
public final class EventStream {

    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

    /** Events of the same instant as the last one are asked for again rather than missed. */
    private static final Duration OVERLAP = Duration.ofSeconds(3);

    private final Endpoint endpoint;
    private final Duration silence;

    EventStream(Endpoint endpoint, Duration silence) {
        this.endpoint = endpoint;
        this.silence = silence;
    }

    /**
     * Gives every event to the receiver until the stream is lost or the thread is interrupted. An event can come twice.
     *
     * @param since when to begin; the engine replays what it remembers
     * @param opened is told each time the engine has begun to answer
     * @throws EngineException where the stream is lost or cannot be had: read everything, then listen again
     * @throws InterruptedException where the reading thread was interrupted, which is how a stream is closed
     */
    public void listen(Instant since, Runnable opened, Consumer<EngineEvent> receiver)
            throws EngineException, InterruptedException {
        Instant from = since;
        while (true) {
            Instant last = listenUntilSilent(from, opened, receiver);
            from = last.isAfter(from) ? last.minus(OVERLAP) : from;
        }
    }

    /** The time of the last event, or where it began if there was none. */
    private Instant listenUntilSilent(Instant from, Runnable opened, Consumer<EngineEvent> receiver)
            throws EngineException, InterruptedException {
        var last = new LastSeen(from);
        try (var client = new EngineClient(endpoint, Transports.open(endpoint, 1, silence))) {
            EngineSession session = EngineSession.open(client);
            try (Response response = session.open(EnginePath.EVENTS, Map.of("since", seconds(from)))) {
                opened.run();
                read(response, event -> {
                    last.time = event.time();
                    receiver.accept(event);
                });
            }
        } catch (EngineFailure e) {
            throw lost(e.reason(), e);
        } catch (IOException | UncheckedIOException e) {
            endedBy(e);
        } catch (EngineException e) {
            throwIfInterrupted();
            throw e;
        }
        return last.time;
    }

    private void read(Response response, Consumer<EngineEvent> receiver) throws IOException, EngineException {
        try (MappingIterator<JsonNode> events = JSON.readValues(response.getBody())) {
            while (events.hasNextValue()) {
                event(events.nextValue()).ifPresent(receiver);
            }
        }
        throw new EngineException(endpoint + ": the engine ended its event stream");
    }

    /** Silence only ends one round; anything else that went wrong on the wire loses the stream. */
    private void endedBy(Exception e) throws EngineException, InterruptedException {
        throwIfInterrupted();
        if (!ConnectionTrouble.isTimeOut(e)) {
            throw lost(ConnectionTrouble.explain(endpoint, e), e);
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the event stream was closed");
        }
    }

    private EngineException lost(String reason, Exception cause) {
        return new EngineException(endpoint + ": the event stream is lost: " + reason, cause);
    }

    private static String seconds(Instant instant) {
        return "%d.%09d".formatted(instant.getEpochSecond(), instant.getNano());
    }

    /** Absent for what is not shaped like an event. */
    private static Optional<EngineEvent> event(JsonNode json) {
        String type = json.path("Type").asText("");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        JsonNode actor = json.path("Actor");
        Map<String, String> attributes = new LinkedHashMap<>();
        actor.path("Attributes")
                .properties()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().asText("")));
        String action = json.path("Action").asText("").replaceFirst(":.*", "");
        Instant time = Instant.ofEpochSecond(0, json.path("timeNano").asLong());
        return Optional.of(new EngineEvent(type, action, actor.path("ID").asText(""), attributes, time));
    }

    private static final class LastSeen {
        private Instant time;

        LastSeen(Instant time) {
            this.time = time;
        }
    }
}
