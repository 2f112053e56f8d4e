package com.oraclelumira.auditor;

import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.EngineReader;
import com.oraclelumira.auditor.live.SnapshotReader;
import com.oraclelumira.auditor.live.docker.DockerEngine;
import com.oraclelumira.auditor.live.docker.EndpointResolver;
import com.oraclelumira.auditor.live.docker.ImageHistories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An engine, or a recording of one, ready to be read. */
sealed interface OpenedEngine extends AutoCloseable {

    /**
     * Opens what a request names; nothing is sent yet.
     *
     * @throws EngineException where it cannot even be addressed: an endpoint of no known form, unusable certificates
     */
    static OpenedEngine of(LiveSource source, Clock clock, ImageHistories histories) throws EngineException {
        if (source instanceof LiveSource.Snapshot snapshot) {
            return new Recorded(new SnapshotReader(snapshot.folder()));
        }
        LiveSource.Engine engine = (LiveSource.Engine) source;
        Optional<String> named = Optional.of(engine.endpoint()).filter(endpoint -> !endpoint.isEmpty());
        EndpointResolver resolver = EndpointResolver.of(engine.environment());
        return new Running(DockerEngine.at(resolver.resolve(named), clock, histories));
    }

    EngineReader reader();

    /** The Compose projects that have a container there; none where that is not recorded. */
    List<ComposeProject> composeProjects() throws EngineException;

    @Override
    void close();

    /** A recording. */
    record Recorded(SnapshotReader reader) implements OpenedEngine {
        @Override
        public List<ComposeProject> composeProjects() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /** An engine that answers. */
    record Running(DockerEngine engine) implements OpenedEngine {
        @Override
        public EngineReader reader() {
            return engine.reader();
        }

        @Override
        public List<ComposeProject> composeProjects() throws EngineException {
            return engine.composeProjects();
        }

        @Override
        public void close() {
            try {
                engine.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
