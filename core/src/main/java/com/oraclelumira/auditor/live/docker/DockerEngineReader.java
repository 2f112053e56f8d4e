package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.EngineReader;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import java.time.Clock;
import java.time.Instant;

/**
 * A Docker Engine, or what speaks its API (Podman), read over HTTP with several connections at once.
 *
 * <p>An interrupt of the reading thread cancels the reading. Safe for use by several threads.
 */
final class DockerEngineReader implements EngineReader {

    private final EngineClient client;
    private final Clock clock;
    private final int connections;
    private final boolean withChanges;
    private final ImageHistories histories;

    DockerEngineReader(
            EngineClient client, Clock clock, int connections, boolean withChanges, ImageHistories histories) {
        this.client = client;
        this.clock = clock;
        this.connections = connections;
        this.withChanges = withChanges;
        this.histories = histories;
    }

    @Override
    public LiveState read(ReadScope scope) throws EngineException {
        Instant begun = clock.instant();
        try (Questioning questioning = Questioning.open(client, connections, scope.timeout())) {
            return new Reading(questioning, scope, histories).run(description(), begun, withChanges);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(description() + ": the reading was cancelled", e);
        }
    }

    @Override
    public String description() {
        return client.endpoint().toString();
    }
}
