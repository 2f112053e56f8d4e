package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.live.EngineEvent;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.docker.DockerEngine;
import com.oraclelumira.auditor.live.docker.EndpointResolver;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The events of an engine by the library.
 *
 * @param endpoint of the engine; absent: the local engine
 * @param environment says where that is, as Docker's own client reads it
 * @param clock tells the engine reader the time
 */
record CoreEvents(Optional<String> endpoint, Map<String, String> environment, Clock clock) implements EngineEvents {

    CoreEvents {
        environment = Map.copyOf(environment);
    }

    @Override
    public void listen(Instant since, Runnable opened, Consumer<EngineEvent> receiver)
            throws EngineException, InterruptedException {
        EndpointResolver resolver = EndpointResolver.of(environment);
        try (DockerEngine engine = DockerEngine.at(resolver.resolve(endpoint), clock)) {
            engine.events().listen(since, opened, receiver);
        } catch (IOException e) {
            throw new EngineException("the connection could not be closed: " + e.getMessage(), e);
        }
    }
}
